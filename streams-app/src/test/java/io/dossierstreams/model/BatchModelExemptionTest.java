package io.dossierstreams.model;

import static io.dossierstreams.model.DossierSample.dossier;
import static io.dossierstreams.model.ModelUnits.commune;
import static io.dossierstreams.model.ModelUnits.district;
import static io.dossierstreams.model.ModelUnits.province;
import static io.dossierstreams.model.ModelUnits.unit;
import static io.dossierstreams.schema.figure.Measure.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units that an indicator does not apply to, and the coverage of a level. */
class BatchModelExemptionTest {
    private static final Unit PROVINCE = province("P");
    private static final Unit COMMUNE = commune("A", "P");

    private static DossierSample online(String unit) {
        return dossier("online " + unit)
                .received("2023-03-01T09:00", ReceivedSample.by(unit).channel(Received.Channel.ONLINE));
    }

    private static DossierSample inPerson(String unit) {
        return dossier("in person " + unit).received("2023-03-01T09:00", unit);
    }

    private static DossierSample signed(String unit) {
        return dossier("signed " + unit).received("2023-03-01T09:00", "P").signed("2023-03-01T09:00", "R", unit);
    }

    @Test
    void shouldLeaveAnExemptUnitOutOfRatesButNotOutOfMeasures() {
        Unit exempt = unit("B").under("P").exempt("online").build();
        ModelRun run = ModelRun.of(
                "2023-03-31", List.of(PROVINCE, COMMUNE, exempt), online("A"), inPerson("A"), inPerson("B"));

        assertThat(run.indicators("level:P:COMMUNE", "2023-03"))
                .containsEntry("online.v1", new Ratio(1, 2))
                .containsEntry("national-account.v1", new Ratio(0, 3));
        assertThat(run.aggregate("level:P:COMMUNE", "2023-03")).containsEntry(RECEIVED, 3L);
        assertThat(run.indicators("unit:B", "2023-03"))
                .doesNotContainKey("online.v1")
                .containsEntry("national-account.v1", new Ratio(0, 1));
    }

    @Test
    void shouldHaveNoRateWhenAllUnitsOfTheScopeAreExempt() {
        Unit exempt = unit("B").under("P").exempt("online").build();
        ModelRun run = ModelRun.of("2023-03-31", List.of(PROVINCE, exempt), inPerson("B"));

        assertThat(run.indicators("under:P", "2023-03")).doesNotContainKey("online.v1");
    }

    @Test
    void shouldCountAnExemptUnitInCounts() {
        Unit exempt = unit("B").under("P").exempt("open").build();
        ModelRun run = ModelRun.of("2023-03-31", List.of(PROVINCE, exempt), inPerson("B"));

        assertThat(run.counts("unit:B", "2023-03")).containsEntry("open.v1", 1L);
    }

    @Test
    void shouldGoByTheUnitThatBookedAndNotByItsHolder() {
        Unit exempt = unit("B").under("P").exempt("on-time-open").build();
        Unit merged = unit("C").under("P").closed("2023-03-15", "B").build();
        Unit exemptAndMerged = unit("E")
                .under("P")
                .exempt("on-time-open")
                .closed("2023-03-15", "A")
                .build();
        ModelRun run = ModelRun.of(
                "2023-03-31",
                List.of(PROVINCE, COMMUNE, exempt, merged, exemptAndMerged),
                inPerson("C"),
                inPerson("E"),
                inPerson("A"));

        assertThat(run.indicators("unit:B", "2023-03")).doesNotContainKey("on-time-open.v1");
        assertThat(run.indicators("unit:A", "2023-03")).containsEntry("on-time-open.v1", new Ratio(1, 1));
        assertThat(run.indicators("under:P", "2023-03")).containsEntry("on-time-open.v1", new Ratio(2, 2));
        assertThat(run.counts("under:P", "2023-03")).containsEntry("open.v1", 3L);
    }

    @Test
    void shouldCoverTheActiveOfAllUnitsOfTheLevelThatAreNotExempt() {
        ModelRun run = ModelRun.of(
                "2023-03-31",
                List.of(
                        PROVINCE,
                        district("D", "P"),
                        COMMUNE,
                        commune("B", "D"),
                        commune("C", "D"),
                        unit("E").under("D").exempt("signed-results").build()),
                signed("A"),
                signed("B"),
                signed("E"));

        assertThat(run.indicators("level:P:COMMUNE", "2023-03"))
                .containsEntry("coverage-signed-results.v1", new Ratio(2, 3));
        assertThat(run.indicators("level:D:COMMUNE", "2023-03"))
                .containsEntry("coverage-signed-results.v1", new Ratio(1, 2));
        assertThat(run.indicators("under:P", "2023-03")).doesNotContainKey("coverage-signed-results.v1");
    }

    @Test
    void shouldTakeTheUnitsOfTheLastDayIntoTheRoster() {
        List<Unit> units = List.of(
                PROVINCE,
                COMMUNE,
                unit("B").under("P").closed("2023-03-15").build(),
                unit("C").under("P").from("2023-04-01").build());

        assertThat(ModelRun.of("2023-03-15", units, signed("A")).indicators("level:P:COMMUNE", "2023-03"))
                .containsEntry("coverage-signed-results.v1", new Ratio(1, 2));
        assertThat(ModelRun.of("2023-03-16", units, signed("A"), signed("B")).indicators("level:P:COMMUNE", "2023-03"))
                .containsEntry("coverage-signed-results.v1", new Ratio(1, 1));
        assertThat(ModelRun.of("2023-04-30", units, signed("A")).indicators("level:P:COMMUNE", "2023"))
                .containsEntry("coverage-signed-results.v1", new Ratio(1, 2));
    }

    @Test
    void shouldHaveNoCoverageWhenNoUnitOfTheLevelExists() {
        List<Unit> units =
                List.of(PROVINCE, unit("B").under("P").closed("2023-02-28").build());

        assertThat(ModelRun.of("2023-03-31", units, signed("B")).indicators("level:P:COMMUNE", "2023-03"))
                .doesNotContainKey("coverage-signed-results.v1");
    }
}
