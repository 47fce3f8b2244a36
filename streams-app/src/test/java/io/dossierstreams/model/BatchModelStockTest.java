package io.dossierstreams.model;

import static io.dossierstreams.model.DossierSample.dossier;
import static io.dossierstreams.schema.figure.Measure.CLOSED;
import static io.dossierstreams.schema.figure.Measure.OPENED;
import static io.dossierstreams.schema.figure.Measure.PAST_DUE;
import static io.dossierstreams.schema.figure.Measure.RESOLVED;
import static io.dossierstreams.schema.figure.Measure.RESOLVED_ON_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Open and overdue dossiers, due dates, and which day a moment belongs to. */
class BatchModelStockTest {
    private static final ReceivedSample DUE_ON_THE_TENTH =
            ReceivedSample.by("A").due("2023-03-10T17:00");

    private static DossierSample received() {
        return dossier("D").received("2023-03-01T09:00", DUE_ON_THE_TENTH);
    }

    @Test
    void shouldBookOpenedAndClosedOnTheReceivingUnitWhenAnotherOneResolves() {
        ModelRun run = ModelRun.of(received().resolved("2023-03-05T09:00", "B"));

        assertThat(run.unitDay("A", "2023-03-01")).containsEntry(OPENED, 1L);
        assertThat(run.unitDay("A", "2023-03-05")).containsEntry(CLOSED, 1L).doesNotContainKey(RESOLVED);
        assertThat(run.unitDay("B", "2023-03-05")).containsEntry(RESOLVED, 1L).doesNotContainKey(CLOSED);
    }

    @Test
    void shouldCloseOnTheReceivedDayWhenResolvedBeforeIt() {
        ModelRun run = ModelRun.of(received().resolved("2023-02-27T09:00"));

        assertThat(run.unitDay("A", "2023-03-01")).containsEntry(CLOSED, 1L);
        assertThat(run.unitDay("A", "2023-02-27")).containsEntry(RESOLVED, 1L).doesNotContainKey(CLOSED);
    }

    @Test
    void shouldBeOnTimeWhenResolvedInTheMomentItIsDue() {
        ModelRun run = ModelRun.of(received().resolved("2023-03-10T17:00"));

        assertThat(run.unitDay("A", "2023-03-10")).containsEntry(RESOLVED_ON_TIME, 1L);
        assertThat(run.unitDay("A", "2023-03-10")).doesNotContainKey(PAST_DUE);
    }

    @Test
    void shouldBeLateWhenResolvedAMillisecondAfterItIsDue() {
        ModelRun run = ModelRun.of(received().resolved("2023-03-10T17:00:00.001"));

        assertThat(run.unitDay("A", "2023-03-10"))
                .containsEntry(RESOLVED, 1L)
                .doesNotContainKey(RESOLVED_ON_TIME)
                .doesNotContainKey(PAST_DUE);
    }

    @Test
    void shouldBeOnTimeAndNeverPastDueWhenThereIsNoDueDate() {
        ModelRun open = ModelRun.of(dossier("D").received("2023-03-01T09:00", "A"));
        ModelRun closed =
                ModelRun.of(dossier("D").received("2023-03-01T09:00", "A").resolved("2023-11-01T09:00"));

        assertThat(open.booked()).hasSize(1);
        assertThat(open.unitDay("A", "2023-03-01")).doesNotContainKey(PAST_DUE);
        assertThat(closed.unitDay("A", "2023-11-01")).containsEntry(RESOLVED_ON_TIME, 1L);
    }

    @Test
    void shouldBookPastDueOnTheDueDayWhenNotResolved() {
        ModelRun run = ModelRun.of(received());

        assertThat(run.unitDay("A", "2023-03-10")).containsOnlyKeys(PAST_DUE).containsEntry(PAST_DUE, 1L);
    }

    @Test
    void shouldTakePastDueBackOnTheReceivingUnitWhenResolvedLate() {
        ModelRun run = ModelRun.of(received().resolved("2023-03-12T09:00", "B"));

        assertThat(run.unitDay("A", "2023-03-10")).containsEntry(PAST_DUE, 1L);
        assertThat(run.unitDay("A", "2023-03-12")).containsEntry(PAST_DUE, -1L);
        assertThat(run.unitDay("B", "2023-03-12")).doesNotContainKey(PAST_DUE);
    }

    @Test
    void shouldBookPastDueOnTheReceivedDayWhenDueBeforeIt() {
        ModelRun run = ModelRun.of(
                dossier("D").received("2023-03-01T09:00", ReceivedSample.by("A").due("2023-02-20T09:00")));

        assertThat(run.unitDay("A", "2023-03-01")).containsEntry(PAST_DUE, 1L);
        assertThat(run.unitDay("A", "2023-02-20")).isEmpty();
    }

    @Test
    void shouldCancelPastDueWhenResolvedLateButBeforeTheReceivedDay() {
        ModelRun run = ModelRun.of(dossier("D")
                .received("2023-03-01T09:00", ReceivedSample.by("A").due("2023-02-20T09:00"))
                .resolved("2023-02-25T09:00"));

        assertThat(run.unitDay("A", "2023-03-01")).containsEntry(CLOSED, 1L).doesNotContainKey(PAST_DUE);
        assertThat(run.unitDay("A", "2023-02-25"))
                .containsEntry(RESOLVED, 1L)
                .doesNotContainKey(RESOLVED_ON_TIME)
                .doesNotContainKey(PAST_DUE);
    }

    @Test
    void shouldTakeTheDueDateOfTheLatestExtensionWhenExtended() {
        ModelRun run = ModelRun.of(received()
                .extended("2023-03-05T09:00", "X1", "2023-03-15T09:00")
                .extended("2023-03-04T09:00", "X2", "2023-03-25T09:00"));

        assertThat(run.unitDay("A", "2023-03-15")).containsEntry(PAST_DUE, 1L);
        assertThat(run.booked()).hasSize(2);
    }

    @Test
    void shouldTakeTheGreaterExtensionIdWhenExtensionsHaveTheSameTime() {
        ModelRun run = ModelRun.of(received()
                .extended("2023-03-05T09:00", "X2", "2023-03-15T09:00")
                .extended("2023-03-05T09:00", "X1", "2023-03-25T09:00"));

        assertThat(run.unitDay("A", "2023-03-15")).containsEntry(PAST_DUE, 1L);
        assertThat(run.unitDay("A", "2023-03-25")).isEmpty();
    }

    @Test
    void shouldBeginTheDayAtLocalMidnightWhenUtcIsStillOnTheDayBefore() {
        ModelRun run = ModelRun.of(
                dossier("D").received("2023-02-28T23:59:59.999", "A"),
                dossier("E").received("2023-03-01T00:00", "A"));

        assertThat(run.unitDay("A", "2023-02-28")).containsEntry(OPENED, 1L);
        assertThat(run.unitDay("A", "2023-03-01")).containsEntry(OPENED, 1L);
    }
}
