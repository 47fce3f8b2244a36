package io.dossierstreams.model;

import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Paid.Purpose;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.figure.Measure;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What received, resolved, looked up, paid and signed dossiers count for. */
class BatchModelFlowTest {
    @Test
    void shouldCountEveryTraitOfReceivedOnItsUnitAndDay() {
        ModelRun run = ModelRun.of(
                dossier("D")
                        .received(
                                "2023-03-01T09:00",
                                ReceivedSample.by("A")
                                        .channel(Received.Channel.ONLINE)
                                        .kind(Received.Kind.CERTIFICATION)
                                        .serviceLevel(Received.ServiceLevel.FULL)
                                        .components(Received.Components.FULL)
                                        .nationalAccount()
                                        .reusedData()
                                        .feeRequired()),
                dossier("E")
                        .received(
                                "2023-03-01T09:00",
                                ReceivedSample.by("A")
                                        .channel(Received.Channel.POSTAL)
                                        .kind(Received.Kind.CERTIFICATION)
                                        .serviceLevel(Received.ServiceLevel.PARTIAL)
                                        .components(Received.Components.PARTIAL)),
                dossier("F")
                        .received(
                                "2023-03-01T09:00",
                                ReceivedSample.by("A").serviceLevel(Received.ServiceLevel.INFORMATION)));

        assertThat(run.unitDay("A", "2023-03-01"))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(Measure.RECEIVED, 3L),
                        Map.entry(Measure.RECEIVED_ONLINE, 1L),
                        Map.entry(Measure.RECEIVED_IN_PERSON, 1L),
                        Map.entry(Measure.RECEIVED_POSTAL, 1L),
                        Map.entry(Measure.RECEIVED_CERTIFICATION, 2L),
                        Map.entry(Measure.RECEIVED_CERTIFICATION_ONLINE, 1L),
                        Map.entry(Measure.RECEIVED_NATIONAL_ACCOUNT, 1L),
                        Map.entry(Measure.RECEIVED_REUSED_DATA, 1L),
                        Map.entry(Measure.RECEIVED_COMPONENTS_PARTIAL, 1L),
                        Map.entry(Measure.RECEIVED_COMPONENTS_FULL, 1L),
                        Map.entry(Measure.RECEIVED_FEE_REQUIRED, 1L),
                        Map.entry(Measure.RECEIVED_SERVICE_FULL, 1L),
                        Map.entry(Measure.RECEIVED_SERVICE_PARTIAL, 1L),
                        Map.entry(Measure.OPENED, 3L)));
    }

    @Test
    void shouldCountResolvedTraitsOnTheResolvingUnitWhenItIsGiven() {
        ModelRun run = ModelRun.of(
                dossier("D")
                        .received("2023-03-01T09:00", "A")
                        .add("2023-03-02T09:00", new Resolved(Resolved.Outcome.REJECTED, true, 4, "B")),
                dossier("E")
                        .received("2023-03-01T09:00", "A")
                        .add("2023-03-02T09:00", new Resolved(Resolved.Outcome.WITHDRAWN, false, 3, "B")));

        assertThat(run.unitDay("B", "2023-03-02"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Measure.RESOLVED, 2L,
                        Measure.RESOLVED_ON_TIME, 2L,
                        Measure.RESOLVED_REJECTED, 1L,
                        Measure.RESOLVED_WITHDRAWN, 1L,
                        Measure.RESOLVED_ELECTRONIC, 1L,
                        Measure.CERTIFIED_COPIES, 7L));
    }

    @Test
    void shouldCountResolvedOnTheReceivingUnitWhenNoneIsGiven() {
        ModelRun run =
                ModelRun.of(dossier("D").received("2023-03-01T09:00", "A").resolved("2023-03-02T09:00"));

        assertThat(run.unitDay("A", "2023-03-02"))
                .containsEntry(Measure.RESOLVED, 1L)
                .containsEntry(Measure.RESOLVED_GRANTED, 1L);
    }

    @Test
    void shouldCountLookupsOnTheirOwnDayOnTheReceivingUnit() {
        ModelRun run = ModelRun.of(dossier("D")
                .received("2023-03-01T09:00", "A")
                .verified("2023-03-02T09:00", "L1", true)
                .verified("2023-03-03T09:00", "L2", false));

        assertThat(run.unitDay("A", "2023-03-02"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Measure.LOOKUPS, 1L, Measure.LOOKUPS_MATCHED, 1L));
        assertThat(run.unitDay("A", "2023-03-03")).containsExactlyEntriesOf(Map.of(Measure.LOOKUPS, 1L));
    }

    @Test
    void shouldCountReceivedAsVerifiedOnceOnTheReceivedDayWhenLookupsMatched() {
        ModelRun run = ModelRun.of(
                dossier("D")
                        .received("2023-03-01T09:00", "A")
                        .verified("2023-03-02T09:00", "L1", true)
                        .verified("2023-03-03T09:00", "L2", true),
                dossier("E").received("2023-03-01T09:00", "A").verified("2023-03-02T09:00", "L1", false));

        assertThat(run.unitDay("A", "2023-03-01")).containsEntry(Measure.RECEIVED_VERIFIED, 1L);
    }

    @Test
    void shouldCountEachPaymentByMethodAndPurposeOnItsOwnDay() {
        for (Method method : Method.values()) {
            for (Purpose purpose : Purpose.values()) {
                ModelRun run = ModelRun.of(dossier("D")
                        .received("2023-03-01T09:00", "A")
                        .paid("2023-03-02T09:00", "P1", 30_000, method, purpose)
                        .paid("2023-03-02T10:00", "P2", 12_000, method, purpose));

                assertThat(run.unitDay("A", "2023-03-02"))
                        .containsEntry(Measure.valueOf("PAYMENTS_" + method + "_" + purpose), 2L)
                        .containsEntry(Measure.valueOf("VND_" + method + "_" + purpose), 42_000L);
            }
        }
    }

    @Test
    void shouldCountTheFeeOnTheDayOfTheFirstFeeOrChargeWhenSeveralArePaid() {
        ModelRun run = ModelRun.of(dossier("D")
                .received("2023-03-01T09:00", "A")
                .paid("2023-03-02T09:00", "P1", 900, Method.OFFLINE, Purpose.OBLIGATION)
                .paid("2023-03-04T09:00", "P2", 100, Method.OFFLINE, Purpose.FEE)
                .paid("2023-03-03T09:00", "P3", 100, Method.ONLINE, Purpose.CHARGE));

        assertThat(run.unitDay("A", "2023-03-02")).doesNotContainKey(Measure.FEE_PAID);
        assertThat(run.unitDay("A", "2023-03-03"))
                .containsEntry(Measure.FEE_PAID, 1L)
                .containsEntry(Measure.FEE_PAID_ONLINE, 1L);
        assertThat(run.unitDay("A", "2023-03-04")).doesNotContainKey(Measure.FEE_PAID);
    }

    @Test
    void shouldTakeTheLesserPaymentIdAsFirstWhenTimesAreEqual() {
        ModelRun run = ModelRun.of(dossier("D")
                .received("2023-03-01T09:00", "A")
                .paid("2023-03-02T09:00", "P2", 100, Method.ONLINE, Purpose.FEE)
                .paid("2023-03-02T09:00", "P1", 100, Method.OFFLINE, Purpose.FEE));

        assertThat(run.unitDay("A", "2023-03-02"))
                .containsEntry(Measure.FEE_PAID, 1L)
                .doesNotContainKey(Measure.FEE_PAID_ONLINE);
    }

    @Test
    void shouldCountSignedResultsOnTheSigningUnitAndTheDossierOnTheFirst() {
        ModelRun run = ModelRun.of(dossier("D")
                .received("2023-03-01T09:00", "A")
                .signed("2023-03-04T09:00", "R1", "B")
                .signed("2023-03-03T09:00", "R2", null)
                .signed("2023-03-03T09:00", "R3", "C"));

        assertThat(run.unitDay("B", "2023-03-04")).containsExactlyEntriesOf(Map.of(Measure.SIGNED_RESULTS, 1L));
        assertThat(run.unitDay("C", "2023-03-03")).containsExactlyEntriesOf(Map.of(Measure.SIGNED_RESULTS, 1L));
        assertThat(run.unitDay("A", "2023-03-03"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Measure.SIGNED_RESULTS, 1L, Measure.DOSSIERS_SIGNED, 1L));
    }
}
