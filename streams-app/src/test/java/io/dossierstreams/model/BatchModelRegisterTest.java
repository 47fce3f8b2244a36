package io.dossierstreams.model;

import static io.dossierstreams.model.DossierSample.dossier;
import static io.dossierstreams.schema.figure.Measure.CORRECTIONS;
import static io.dossierstreams.schema.figure.Measure.LOOKUPS;
import static io.dossierstreams.schema.figure.Measure.OPENED;
import static io.dossierstreams.schema.figure.Measure.RECEIVED;
import static io.dossierstreams.schema.figure.Measure.RECEIVED_IN_PERSON;
import static io.dossierstreams.schema.figure.Measure.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known of a dossier, and when it counts at all. */
class BatchModelRegisterTest {
    @Test
    void shouldCountNothingWhenReceivedIsNotKnown() {
        ModelRun run = ModelRun.of(dossier("D")
                .resolved("2023-03-02T09:00")
                .verified("2023-03-02T09:00", "L1", true)
                .paid("2023-03-02T09:00", "P1", 10, Paid.Method.ONLINE, Paid.Purpose.FEE)
                .signed("2023-03-02T09:00", "R1", "B"));

        assertThat(run.booked()).isEmpty();
        assertThat(run.figures().aggregates()).isEmpty();
        assertThat(run.figures().indicators()).isEmpty();
    }

    @Test
    void shouldCountResolvedWhenReceivedComesLater() {
        ModelRun run = ModelRun.of(dossier("D").resolved("2023-03-02T09:00").received("2023-03-01T09:00", "A"));

        assertThat(run.unitDay("A", "2023-03-02")).containsEntry(RESOLVED, 1L);
    }

    @Test
    void shouldCountOnceWhenAnEventIsRepeated() {
        ModelRun run =
                ModelRun.of(dossier("D").received("2023-03-01T09:00", "A").received("2023-03-01T09:00", "A"));

        assertThat(run.unitDay("A", "2023-03-01")).containsEntry(RECEIVED, 1L).containsEntry(OPENED, 1L);
    }

    @Test
    void shouldMoveToTheNewUnitAndDayWhenCorrected() {
        DossierSample dossier = dossier("D")
                .revision(2)
                .received("2023-03-03T09:00", "B")
                .revision(1)
                .received("2023-03-02T09:00", "C")
                .revision(0)
                .received("2023-03-01T09:00", "A");

        assertThat(ModelRun.of(dossier).booked()).hasSize(1);
        assertThat(ModelRun.of(dossier).unitDay("B", "2023-03-03")).containsEntry(RECEIVED, 1L);
        assertThat(ModelRun.reversed(dossier).figures())
                .isEqualTo(ModelRun.of(dossier).figures());
    }

    @Test
    void shouldLetTheGivenOrderDecideWhenFactsDifferAtAnEqualRevision() {
        DossierSample dossier = dossier("D").received("2023-03-02T09:00", "A").received("2023-03-01T09:00", "B");

        assertThat(ModelRun.of(dossier).booked().keySet())
                .extracting(UnitDayKey::unit)
                .containsExactly("A");
        assertThat(ModelRun.reversed(dossier).figures())
                .isEqualTo(ModelRun.of(dossier).figures());
    }

    @Test
    void shouldIgnoreTheConflictOrderWhenARevisionIsHigher() {
        ModelRun run = ModelRun.of(
                dossier("D").received("2023-03-09T09:00", "A").revision(1).received("2023-03-01T09:00", "B"));

        assertThat(run.booked().keySet()).extracting(UnitDayKey::unit).containsExactly("B");
    }

    @Test
    void shouldKeepARegisterOfItsOwnWhenSubIdsDiffer() {
        ModelRun run = ModelRun.of(dossier("D")
                .received("2023-03-01T09:00", "A")
                .verified("2023-03-02T09:00", "L1", true)
                .revision(3)
                .verified("2023-03-02T10:00", "L2", false));

        assertThat(run.unitDay("A", "2023-03-02")).containsEntry(LOOKUPS, 2L);
    }

    @Test
    void shouldIgnoreSubmittedAtAndReasonWhenTheyDiffer() {
        ModelRun plain = ModelRun.of(dossier("D")
                .received("2023-03-01T09:00", ReceivedSample.by("A").due("2023-03-05T09:00"))
                .extended("2023-03-02T09:00", "X", "2023-03-09T09:00"));
        ModelRun wordy = ModelRun.of(dossier("D")
                .received(
                        "2023-03-01T09:00",
                        ReceivedSample.by("A").due("2023-03-05T09:00").submitted("2023-02-01T09:00"))
                .add("2023-03-02T09:00", new Extended("X", DossierSample.at("2023-03-09T09:00"), "papers missing")));

        assertThat(wordy.figures()).isEqualTo(plain.figures());
    }

    @Test
    void shouldCountNothingWhenVoidedAtTheRevisionOfReceived() {
        ModelRun run = ModelRun.of(dossier("D")
                .revision(1)
                .received("2023-03-01T09:00", "A")
                .resolved("2023-03-02T09:00", "B")
                .voided("2023-03-03T09:00"));

        assertThat(run.booked()).isEmpty();
    }

    @Test
    void shouldCountAgainWhenReceivedHasAHigherRevisionThanVoided() {
        ModelRun run = ModelRun.of(dossier("D")
                .received("2023-03-01T09:00", "A")
                .revision(1)
                .voided("2023-03-03T09:00")
                .revision(2)
                .received("2023-03-01T09:00", "A"));

        assertThat(run.unitDay("A", "2023-03-01"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(RECEIVED, 1L, RECEIVED_IN_PERSON, 1L, OPENED, 1L, CORRECTIONS, 1L));
        assertThat(run.booked()).hasSize(1);
    }

    @Test
    void shouldCountACorrectionOnTheUnitAndDayOfEachFactWhenItsRevisionIsAboveZero() {
        ModelRun run = ModelRun.of(dossier("D")
                .revision(1)
                .received("2023-03-01T09:00", "A")
                .extended("2023-03-02T09:00", "X", "2023-04-01T09:00")
                .verified("2023-03-03T09:00", "L", true)
                .paid("2023-03-04T09:00", "P", 10, Paid.Method.ONLINE, Paid.Purpose.FEE)
                .resolved("2023-03-05T09:00", "B")
                .signed("2023-03-06T09:00", "R", "C"));

        for (int day = 1; day <= 6; day++) {
            String unit = day == 5 ? "B" : day == 6 ? "C" : "A";
            assertThat(run.unitDay(unit, "2023-03-0" + day)).containsEntry(CORRECTIONS, 1L);
        }
    }

    @Test
    void shouldCountNoCorrectionWhenTheRevisionIsZero() {
        ModelRun run = ModelRun.of(dossier("D").received("2023-03-01T09:00", "A"));

        assertThat(run.unitDay("A", "2023-03-01")).doesNotContainKey(CORRECTIONS);
    }
}
