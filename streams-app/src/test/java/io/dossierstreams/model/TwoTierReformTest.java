package io.dossierstreams.model;

import static io.dossierstreams.model.DossierSample.dossier;
import static io.dossierstreams.schema.figure.Measure.CARRIED_OVER;
import static io.dossierstreams.schema.figure.Measure.CLOSED;
import static io.dossierstreams.schema.figure.Measure.OPEN;
import static io.dossierstreams.schema.figure.Measure.OPENED;
import static io.dossierstreams.schema.figure.Measure.OVERDUE;
import static io.dossierstreams.schema.figure.Measure.RECEIVED;
import static io.dossierstreams.schema.figure.Measure.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The figures of a province over the reform of July 2025, worked out by hand.
 *
 * <p>One dossier each was received in June by C11, C12, C13, C22, C23, D1 and D2, and two by C21; those of C11 and C13
 * were due on 20 June. In July that of C11 is resolved by N1, and N1, N2, C21 receive one each, PD two.
 */
class TwoTierReformTest {
    private static final ModelInput INPUT = ModelRun.input(
            TwoTierReform.after(),
            dossier("11")
                    .received("2025-06-02T09:00", ReceivedSample.by("C11").due("2025-06-20T17:00"))
                    .resolved("2025-07-03T09:00", "N1"),
            dossier("12").received("2025-06-02T09:00", "C12"),
            dossier("13").received("2025-06-02T09:00", ReceivedSample.by("C13").due("2025-06-20T17:00")),
            dossier("21").received("2025-06-02T09:00", "C21"),
            dossier("21 too").received("2025-06-30T23:59", "C21"),
            dossier("22").received("2025-06-02T09:00", "C22"),
            dossier("23").received("2025-06-02T09:00", "C23"),
            dossier("d1").received("2025-06-02T09:00", "D1"),
            dossier("d2").received("2025-06-02T09:00", "D2"),
            dossier("n1").received("2025-07-01T00:00", "N1"),
            dossier("n2").received("2025-07-02T09:00", "N2"),
            dossier("21 new").received("2025-07-02T09:00", "C21"),
            dossier("pd").received("2025-07-02T09:00", "PD"),
            dossier("pd too").received("2025-07-02T09:00", "PD"));

    private static Map<Measure, Long> figure(String scope, String period, String asOf, ModelView view) {
        return BatchModel.figure(INPUT, Period.parse(period), LocalDate.parse(asOf), view)
                .measures()
                .getOrDefault(Scope.parse(scope), Map.of());
    }

    private static Map<Measure, Long> asItWas(String scope, String period) {
        return figure(scope, period, "2025-07-31", ModelView.AS_IT_WAS);
    }

    private static Map<Measure, Long> asItIsNow(String scope, String period) {
        return figure(scope, period, "2025-07-31", ModelView.AS_IT_IS_NOW);
    }

    @Test
    void shouldLeaveJuneToTheDistrictsAsItWas() {
        assertThat(asItWas("level:D1:COMMUNE", "2025-06"))
                .containsEntry(RECEIVED, 3L)
                .containsEntry(OPEN, 3L)
                .containsEntry(OVERDUE, 2L);
        assertThat(asItWas("under:D1", "2025-06")).containsEntry(RECEIVED, 4L);
        assertThat(asItWas("level:D2:COMMUNE", "2025-06")).containsEntry(RECEIVED, 4L);
        assertThat(asItWas("level:T:DISTRICT", "2025-06")).containsEntry(RECEIVED, 2L);
        assertThat(asItWas("level:T:COMMUNE", "2025-06")).containsEntry(RECEIVED, 7L);
        assertThat(asItWas("under:T", "2025-06")).containsEntry(RECEIVED, 9L).containsEntry(OPEN, 9L);
        assertThat(asItWas("unit:N1", "2025-06")).isEmpty();
    }

    @Test
    void shouldBeginJulyWithTheStocksOfThePredecessorsAsItWas() {
        assertThat(asItWas("unit:N1", "2025-07"))
                .containsEntry(CARRIED_OVER, 2L)
                .containsEntry(RECEIVED, 1L)
                .containsEntry(RESOLVED, 1L)
                .containsEntry(OPENED, 1L)
                .containsEntry(CLOSED, 1L)
                .containsEntry(OPEN, 2L)
                .doesNotContainKey(OVERDUE);
        assertThat(asItWas("unit:C21", "2025-07"))
                .containsEntry(CARRIED_OVER, 3L)
                .containsEntry(OPEN, 4L);
        assertThat(asItWas("unit:N2", "2025-07"))
                .containsEntry(CARRIED_OVER, 1L)
                .containsEntry(OPEN, 2L);
        assertThat(asItWas("unit:PD", "2025-07"))
                .containsEntry(CARRIED_OVER, 1L)
                .containsEntry(OPEN, 3L);
        assertThat(asItWas("unit:C11", "2025-07")).isEmpty();
    }

    @Test
    void shouldLeaveTheSplitCommuneAndTheDistrictWithoutSuccessorTheirStocks() {
        assertThat(asItWas("unit:C13", "2025-07"))
                .containsEntry(CARRIED_OVER, 1L)
                .containsEntry(OPEN, 1L)
                .containsEntry(OVERDUE, 1L);
        assertThat(asItWas("unit:D1", "2025-07")).containsEntry(OPEN, 1L);
        assertThat(asItIsNow("unit:C13", "2025-07")).containsEntry(OPEN, 1L);
    }

    @Test
    void shouldCountEverythingOfJulyUnderTheProvinceOnly() {
        assertThat(asItWas("under:T", "2025-07"))
                .containsEntry(CARRIED_OVER, 9L)
                .containsEntry(RECEIVED, 5L)
                .containsEntry(CLOSED, 1L)
                .containsEntry(OPEN, 13L);
        assertThat(asItWas("level:T:COMMUNE", "2025-07"))
                .containsEntry(CARRIED_OVER, 7L)
                .containsEntry(RECEIVED, 3L)
                .containsEntry(OPEN, 9L);
        assertThat(asItWas("level:D1:COMMUNE", "2025-07")).isEmpty();
        // A unit counts under itself as long as any was ever below it.
        assertThat(asItWas("under:D1", "2025-07")).containsEntry(OPEN, 1L);
        assertThat(asItWas("under:D2", "2025-07")).isEmpty();
    }

    @Test
    void shouldGiveJuneToThoseThatHaveTakenOverAsItIsNow() {
        assertThat(asItIsNow("unit:N1", "2025-06")).containsEntry(RECEIVED, 2L).containsEntry(OPEN, 2L);
        assertThat(asItIsNow("unit:C21", "2025-06")).containsEntry(RECEIVED, 3L);
        assertThat(asItIsNow("unit:N2", "2025-06")).containsEntry(RECEIVED, 1L);
        assertThat(asItIsNow("unit:PD", "2025-06")).containsEntry(RECEIVED, 1L);
        assertThat(asItIsNow("unit:C11", "2025-06")).isEmpty();
        assertThat(asItIsNow("level:D1:COMMUNE", "2025-06")).isEmpty();
        assertThat(asItIsNow("level:T:COMMUNE", "2025-06")).containsEntry(RECEIVED, 7L);
        assertThat(asItIsNow("under:T", "2025-06")).containsEntry(RECEIVED, 9L);
    }

    @Test
    void shouldSeeTheOldTreeInBothViewsWhenTheAsOfDayIsBeforeTheReform() {
        for (ModelView view : ModelView.values()) {
            assertThat(figure("level:D1:COMMUNE", "2025-06", "2025-06-30", view))
                    .containsEntry(RECEIVED, 3L);
            assertThat(figure("unit:N1", "2025-06", "2025-06-30", view)).isEmpty();
        }
    }

    @Test
    void shouldCompareAnEarlierAsOfDayByTheSameTree() {
        Map<Scope, Map<Measure, Long>> measures = BatchModel.figure(
                        INPUT,
                        Period.parse("2025"),
                        LocalDate.parse("2025-06-15"),
                        ModelView.AS_IT_IS_NOW,
                        LocalDate.parse("2025-07-31"))
                .measures();

        assertThat(measures.get(Scope.unit("N1"))).containsEntry(RECEIVED, 2L).containsEntry(OPEN, 2L);
    }

    @Test
    void shouldCoverTheCommunesThatExistOnTheLastDay() {
        List<Unit> units = TwoTierReform.after();
        ModelInput signed = ModelRun.input(
                units,
                dossier("1").received("2025-06-02T09:00", "C11").signed("2025-06-03T09:00", "R", null),
                dossier("2").received("2025-07-02T09:00", "C21").signed("2025-07-03T09:00", "R", null));

        assertThat(coverage(signed, "2025-06", ModelView.AS_IT_WAS)).isEqualTo(new Ratio(1, 7));
        assertThat(coverage(signed, "2025-07", ModelView.AS_IT_WAS)).isEqualTo(new Ratio(1, 4));
        assertThat(coverage(signed, "2025", ModelView.AS_IT_WAS)).isEqualTo(new Ratio(1, 4));
        assertThat(coverage(signed, "2025", ModelView.AS_IT_IS_NOW)).isEqualTo(new Ratio(2, 4));
    }

    private static Ratio coverage(ModelInput input, String period, ModelView view) {
        return BatchModel.figure(input, Period.parse(period), LocalDate.parse("2025-07-31"), view)
                .indicators()
                .get(Scope.parse("level:T:COMMUNE"))
                .get("coverage-signed-results.v1");
    }

    @Test
    void shouldBeInTheOldTreeThroughoutWhileTheReformIsNotLoaded() {
        ModelInput late = ModelRun.input(TwoTierReform.before(), dossier("1").received("2025-07-02T09:00", "C11"));
        ModelFigures figures = BatchModel.compute(late, LocalDate.parse("2025-07-31"));

        assertThat(figures.aggregates())
                .containsKey(new ScopePeriod(Scope.parse("level:D1:COMMUNE"), Period.parse("2025-07")));
    }
}
