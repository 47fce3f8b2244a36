package io.dossierstreams.model;

import static io.dossierstreams.model.DossierSample.dossier;
import static io.dossierstreams.schema.figure.Measure.CARRIED_OVER;
import static io.dossierstreams.schema.figure.Measure.CARRIED_OVERDUE;
import static io.dossierstreams.schema.figure.Measure.CLOSED;
import static io.dossierstreams.schema.figure.Measure.OPEN;
import static io.dossierstreams.schema.figure.Measure.OPENED;
import static io.dossierstreams.schema.figure.Measure.OVERDUE;
import static io.dossierstreams.schema.figure.Measure.PAST_DUE;
import static io.dossierstreams.schema.figure.Measure.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Scopes, periods and what is carried into them. */
class BatchModelAggregateTest {
    private static final Unit PROVINCE = Unit.of("P", "Province", Level.PROVINCE, null);
    private static final Unit DISTRICT = Unit.of("D", "District", Level.DISTRICT, "P");
    private static final Unit COMMUNE = Unit.of("C", "Commune", Level.COMMUNE, "D");

    private static DossierSample receivedBy(String unit) {
        return dossier("on-" + unit).received("2023-03-15T09:00", unit);
    }

    private static Set<String> scopes(List<Unit> units, String unit) {
        return ModelRun.of("2023-03-31", units, receivedBy(unit)).figures().aggregates().keySet().stream()
                .map(key -> key.scope().id())
                .collect(Collectors.toSet());
    }

    @Test
    void shouldCountForTheUnitAndAllAboveItWhenTheUnitIsALeaf() {
        assertThat(scopes(List.of(PROVINCE, DISTRICT, COMMUNE), "C"))
                .containsExactlyInAnyOrder("unit:C", "under:D", "under:P", "level:D:COMMUNE", "level:P:COMMUNE");
    }

    @Test
    void shouldCountUnderTheUnitItselfWhenItHasAChild() {
        assertThat(scopes(List.of(PROVINCE, DISTRICT, COMMUNE), "D"))
                .containsExactlyInAnyOrder("unit:D", "under:D", "under:P", "level:P:DISTRICT");
    }

    @Test
    void shouldEndTheChainWhenAParentIsNotKnown() {
        assertThat(scopes(List.of(PROVINCE, COMMUNE), "C")).containsExactly("unit:C");
    }

    @Test
    void shouldCountAsUnassignedOnlyWhenTheUnitIsNotKnown() {
        assertThat(scopes(List.of(PROVINCE, COMMUNE), "D")).containsExactly("unassigned");
    }

    @Test
    void shouldTakeTheLastEntryWhenAUnitIsLoadedAgain() {
        Unit moved = Unit.of("C", "Commune", Level.COMMUNE, "P");

        assertThat(scopes(List.of(PROVINCE, DISTRICT, COMMUNE, moved), "C"))
                .containsExactlyInAnyOrder("unit:C", "under:P", "level:P:COMMUNE");
    }

    @Test
    void shouldPoolAllUnitsOfAScope() {
        ModelRun run = ModelRun.of(
                "2023-03-31", List.of(PROVINCE, DISTRICT, COMMUNE), receivedBy("P"), receivedBy("D"), receivedBy("C"));

        assertThat(run.aggregate("under:P", "2023")).containsEntry(RECEIVED, 3L);
        assertThat(run.aggregate("under:D", "2023")).containsEntry(RECEIVED, 2L);
        assertThat(run.aggregate("level:P:COMMUNE", "2023")).containsEntry(RECEIVED, 1L);
    }

    @Test
    void shouldCountInEachKindOfPeriodThatHasBegun() {
        ModelRun run = ModelRun.of("2023-03-31", List.of(), receivedBy("X"));

        assertThat(run.periods())
                .filteredOn(period -> period.kind() != PeriodKind.DAY)
                .extracting(Period::id)
                .containsExactlyInAnyOrder("2023-03", "2023-Q1", "2023-H1", "2023", "2023-YTD");
    }

    @Test
    void shouldLeaveOutDaysAfterTheAsOfDay() {
        ModelRun run = ModelRun.of(
                "2023-03-15",
                List.of(),
                receivedBy("X"),
                dossier("later").received("2023-03-16T00:00", "X"),
                dossier("next").received("2023-04-01T00:00", "X"));

        assertThat(run.aggregate("unassigned", "2023-03")).containsEntry(RECEIVED, 1L);
        assertThat(run.aggregate("unassigned", "2023-04")).isEmpty();
        assertThat(run.unitDay("X", "2023-04-01")).containsEntry(RECEIVED, 1L);
    }

    @Test
    void shouldHaveNoPeriodWhenAllDaysAreAfterTheAsOfDay() {
        ModelRun run = ModelRun.of("2023-03-14", List.of(), receivedBy("X"));

        assertThat(run.figures().aggregates()).isEmpty();
        assertThat(run.figures().unitDays()).isNotEmpty();
    }

    @Test
    void shouldCarryOverWhatWasOpenBeforeThePeriod() {
        ModelRun run =
                ModelRun.of("2023-05-31", List.of(), receivedBy("X").resolved("2023-05-02T09:00"), receivedBy("Y"));

        assertThat(run.aggregate("unassigned", "2023-03"))
                .containsEntry(OPEN, 2L)
                .doesNotContainKey(CARRIED_OVER);
        assertThat(run.aggregate("unassigned", "2023-04"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(CARRIED_OVER, 2L, OPEN, 2L));
        assertThat(run.aggregate("unassigned", "2023-05"))
                .containsEntry(CARRIED_OVER, 2L)
                .containsEntry(CLOSED, 1L)
                .containsEntry(OPEN, 1L);
    }

    @Test
    void shouldListNoPeriodWhenNothingIsLeftInIt() {
        ModelRun run = ModelRun.of("2023-05-31", List.of(), receivedBy("X").resolved("2023-03-20T09:00"));

        assertThat(run.aggregate("unassigned", "2023-03"))
                .containsEntry(OPENED, 1L)
                .containsEntry(CLOSED, 1L)
                .doesNotContainKey(OPEN);
        assertThat(run.figures().aggregates().keySet())
                .extracting(key -> key.period().id())
                .doesNotContain("2023-04", "2023-05");
    }

    @Test
    void shouldCarryOverWhatWasOverdueBeforeThePeriod() {
        ModelRun run = ModelRun.of(
                "2023-05-10",
                List.of(),
                dossier("late")
                        .received("2023-03-15T09:00", ReceivedSample.by("X").due("2023-03-31T23:59"))
                        .resolved("2023-05-02T09:00"),
                dossier("open")
                        .received("2023-03-15T09:00", ReceivedSample.by("X").due("2023-04-01T00:00")));

        assertThat(run.aggregate("unassigned", "2023-03"))
                .containsEntry(PAST_DUE, 1L)
                .containsEntry(OVERDUE, 1L);
        assertThat(run.aggregate("unassigned", "2023-04"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(CARRIED_OVER, 2L, OPEN, 2L, CARRIED_OVERDUE, 1L, PAST_DUE, 1L, OVERDUE, 2L));
        assertThat(run.aggregate("unassigned", "2023-05"))
                .containsEntry(CARRIED_OVERDUE, 2L)
                .containsEntry(PAST_DUE, -1L)
                .containsEntry(OVERDUE, 1L);
    }

    @Test
    void shouldNotBeOverdueYetWhenTheDueDayIsAfterTheAsOfDay() {
        ModelRun run = ModelRun.of(
                "2023-03-31",
                List.of(),
                dossier("D").received("2023-03-15T09:00", ReceivedSample.by("X").due("2023-04-01T00:00")));

        assertThat(run.aggregate("unassigned", "2023")).containsEntry(OPEN, 1L).doesNotContainKey(OVERDUE);
    }
}
