package io.dossierstreams.model;

import static io.dossierstreams.model.DossierSample.dossier;
import static io.dossierstreams.model.ModelUnits.commune;
import static io.dossierstreams.model.ModelUnits.district;
import static io.dossierstreams.model.ModelUnits.province;
import static io.dossierstreams.model.ModelUnits.unit;
import static io.dossierstreams.schema.figure.Measure.CARRIED_OVER;
import static io.dossierstreams.schema.figure.Measure.CARRIED_OVERDUE;
import static io.dossierstreams.schema.figure.Measure.CLOSED;
import static io.dossierstreams.schema.figure.Measure.OPEN;
import static io.dossierstreams.schema.figure.Measure.OPENED;
import static io.dossierstreams.schema.figure.Measure.OVERDUE;
import static io.dossierstreams.schema.figure.Measure.PAST_DUE;
import static io.dossierstreams.schema.figure.Measure.RECEIVED;
import static io.dossierstreams.schema.figure.Measure.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Flows by the tree of their day, stocks by the tree of the last day. */
class BatchModelTreeTest {
    private static final Unit PROVINCE = province("P");
    private static final Unit DISTRICT = district("D", "P");
    private static final Unit OTHER_DISTRICT = district("E", "P");

    @Test
    void shouldPartFlowsBetweenTheOldAndTheNewParentByTheirDay() {
        Unit moved = unit("C").under("E").formerlyUnder("D", "2023-03-15").build();
        ModelRun run = ModelRun.of(
                "2023-03-31",
                List.of(PROVINCE, DISTRICT, OTHER_DISTRICT, moved),
                dossier("1").received("2023-03-15T09:00", "C"),
                dossier("2").received("2023-03-16T09:00", "C"),
                dossier("3").received("2023-03-16T09:00", "C"));

        assertThat(run.aggregate("under:D", "2023-03")).containsEntry(RECEIVED, 1L);
        assertThat(run.aggregate("under:E", "2023-03")).containsEntry(RECEIVED, 2L);
        assertThat(run.aggregate("under:P", "2023-03")).containsEntry(RECEIVED, 3L);
    }

    @Test
    void shouldCountAllStocksOfThePeriodUnderTheParentOfItsLastDayWhenMoved() {
        Unit moved = unit("C").under("E").formerlyUnder("D", "2023-03-15").build();
        ModelRun run = ModelRun.of(
                "2023-03-31",
                List.of(PROVINCE, DISTRICT, OTHER_DISTRICT, moved),
                dossier("1").received("2023-02-15T09:00", ReceivedSample.by("C").due("2023-02-20T09:00")),
                dossier("2").received("2023-03-15T09:00", ReceivedSample.by("C").due("2023-03-20T09:00")));

        assertThat(run.aggregate("under:D", "2023-03"))
                .containsEntry(RECEIVED, 1L)
                .doesNotContainKeys(OPENED, OPEN);
        assertThat(run.aggregate("under:E", "2023-03"))
                .containsEntry(CARRIED_OVER, 1L)
                .containsEntry(CARRIED_OVERDUE, 1L)
                .containsEntry(OPENED, 1L)
                .containsEntry(PAST_DUE, 1L)
                .containsEntry(OPEN, 2L)
                .containsEntry(OVERDUE, 2L)
                .doesNotContainKey(RECEIVED);
    }

    @Test
    void shouldLeaveTheStocksOfAClosedPeriodWhereItsLastDayPutsThem() {
        Unit moved = unit("C").under("E").formerlyUnder("D", "2023-03-31").build();
        ModelRun run = ModelRun.of(
                "2023-12-31",
                List.of(PROVINCE, DISTRICT, OTHER_DISTRICT, moved),
                dossier("1").received("2023-03-15T09:00", "C"));

        assertThat(run.aggregate("under:D", "2023-03")).containsEntry(OPEN, 1L);
        assertThat(run.aggregate("under:E", "2023-04")).containsEntry(OPEN, 1L);
        assertThat(run.aggregate("under:D", "2023-04")).isEmpty();
    }

    @Test
    void shouldHandStocksToTheSuccessorAndLeaveFlowsWhenMerged() {
        ModelRun run = ModelRun.of(
                "2023-04-30",
                List.of(PROVINCE, unit("A").under("P").closed("2023-03-31", "B").build(), commune("B", "P")),
                dossier("1").received("2023-03-15T09:00", "A"),
                dossier("2").received("2023-03-15T09:00", "A").resolved("2023-04-02T09:00"));

        assertThat(run.aggregate("unit:A", "2023-03"))
                .containsEntry(RECEIVED, 2L)
                .containsEntry(OPEN, 2L);
        assertThat(run.aggregate("unit:A", "2023-04"))
                .containsEntry(RESOLVED, 1L)
                .doesNotContainKeys(CLOSED, OPEN);
        assertThat(run.aggregate("unit:B", "2023-04"))
                .containsEntry(CARRIED_OVER, 2L)
                .containsEntry(CLOSED, 1L)
                .containsEntry(OPEN, 1L)
                .doesNotContainKey(RESOLVED);
        assertThat(run.aggregate("unit:A", "2023"))
                .containsEntry(RECEIVED, 2L)
                .containsEntry(RESOLVED, 1L)
                .doesNotContainKeys(OPENED, OPEN);
        assertThat(run.aggregate("unit:B", "2023")).containsEntry(OPENED, 2L).containsEntry(OPEN, 1L);
    }

    @Test
    void shouldKeepStocksOnTheClosedUnitWhenSplit() {
        ModelRun run = ModelRun.of(
                "2023-04-30",
                List.of(
                        PROVINCE,
                        unit("A").under("P").closed("2023-03-31", "B", "C").build(),
                        commune("B", "P"),
                        commune("C", "P")),
                dossier("1").received("2023-03-15T09:00", "A"));

        assertThat(run.aggregate("unit:A", "2023-04")).containsEntry(OPEN, 1L);
        assertThat(run.aggregate("level:P:COMMUNE", "2023-04")).containsEntry(OPEN, 1L);
        assertThat(run.aggregate("unit:B", "2023-04")).isEmpty();
    }

    @Test
    void shouldCountEventsOfAClosedUnitOnIt() {
        ModelRun run = ModelRun.of(
                "2023-04-30",
                List.of(PROVINCE, unit("A").under("P").closed("2023-03-31").build()),
                dossier("1").received("2023-04-15T09:00", "A"));

        assertThat(run.aggregate("unit:A", "2023-04"))
                .containsEntry(RECEIVED, 1L)
                .containsEntry(OPEN, 1L);
        assertThat(run.aggregate("level:P:COMMUNE", "2023-04")).containsEntry(RECEIVED, 1L);
    }

    @Test
    void shouldKeepTheAggregateOfADistrictThatHasClosed() {
        ModelRun run = ModelRun.of(
                "2023-04-30",
                List.of(
                        PROVINCE,
                        unit("D")
                                .level(Level.DISTRICT)
                                .under("P")
                                .closed("2023-03-15")
                                .build(),
                        unit("C").under("P").formerlyUnder("D", "2023-03-15").build()),
                dossier("1").received("2023-03-15T09:00", "C"),
                dossier("2").received("2023-03-16T09:00", "C"));

        assertThat(run.aggregate("level:D:COMMUNE", "2023-03")).containsEntry(RECEIVED, 1L);
        assertThat(run.aggregate("level:P:COMMUNE", "2023-03")).containsEntry(RECEIVED, 2L);
        assertThat(run.aggregate("under:D", "2023-04")).isEmpty();
    }
}
