package io.dossierstreams.delta;

import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.Known;
import io.dossierstreams.model.DossierSample;
import io.dossierstreams.model.ReceivedSample;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Paid.Purpose;
import io.dossierstreams.schema.event.Received.Channel;
import io.dossierstreams.schema.event.Received.Components;
import io.dossierstreams.schema.event.Received.Kind;
import io.dossierstreams.schema.event.Received.ServiceLevel;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Resolved.Outcome;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What single dossiers count for, worked out by hand. Every fact arrives at once, and lags are left to {@link LatenessTest}. */
class ContributionsTest {
    private static final Contributions CONTRIBUTIONS = new Contributions(DossierSample.ZONE);
    private static final String DAY_1 = "2023-03-01T09:00";
    private static final String DAY_2 = "2023-03-02T09:00";

    @Test
    void shouldCountNothingWhenReceiptIsNotKnown() {
        assertThat(of(dossier("H").resolved(DAY_1).verified(DAY_1, "L", true).signed(DAY_1, "R", "B")))
                .isEmpty();
    }

    @Test
    void shouldCountNothingWhenVoided() {
        assertThat(of(dossier("H").received(DAY_1, "A").resolved(DAY_2).voided(DAY_2)))
                .isEmpty();
    }

    @Test
    void shouldCountReceiptOnItsUnitAndDay() {
        assertThat(of(dossier("H").received(DAY_1, "A")))
                .isEqualTo(Map.of("A 2023-03-01", Map.of("received", 1L, "receivedInPerson", 1L, "opened", 1L)));
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void shouldCountWhatTheReceiptSays(ReceivedSample receipt, Map<String, Long> besides) {
        Map<String, Long> counted =
                new TreeMap<>(of(dossier("H").received(DAY_1, receipt)).get("A 2023-03-01"));
        assertThat(counted.remove("received")).isEqualTo(1);
        assertThat(counted.remove("opened")).isEqualTo(1);
        assertThat(counted).isEqualTo(besides);
    }

    static Stream<Object[]> receipts() {
        Map<String, Long> inPerson = Map.of("receivedInPerson", 1L);
        return Stream.of(
                new Object[] {by().channel(Channel.ONLINE), Map.of("receivedOnline", 1L)},
                new Object[] {by().channel(Channel.POSTAL), Map.of("receivedPostal", 1L)},
                new Object[] {by().kind(Kind.CERTIFICATION), Map.of("receivedInPerson", 1L, "receivedCertification", 1L)
                },
                new Object[] {
                    by().kind(Kind.CERTIFICATION).channel(Channel.ONLINE),
                    Map.of("receivedOnline", 1L, "receivedCertification", 1L, "receivedCertificationOnline", 1L)
                },
                new Object[] {by().nationalAccount(), Map.of("receivedInPerson", 1L, "receivedNationalAccount", 1L)},
                new Object[] {by().reusedData(), Map.of("receivedInPerson", 1L, "receivedReusedData", 1L)},
                new Object[] {by().feeRequired(), Map.of("receivedInPerson", 1L, "receivedFeeRequired", 1L)},
                new Object[] {
                    by().components(Components.PARTIAL), Map.of("receivedInPerson", 1L, "receivedComponentsPartial", 1L)
                },
                new Object[] {
                    by().components(Components.FULL), Map.of("receivedInPerson", 1L, "receivedComponentsFull", 1L)
                },
                new Object[] {
                    by().serviceLevel(ServiceLevel.FULL), Map.of("receivedInPerson", 1L, "receivedServiceFull", 1L)
                },
                new Object[] {
                    by().serviceLevel(ServiceLevel.PARTIAL),
                    Map.of("receivedInPerson", 1L, "receivedServicePartial", 1L)
                },
                new Object[] {by().serviceLevel(ServiceLevel.INFORMATION), inPerson},
                new Object[] {by().submitted("2022-12-01T08:00"), inPerson});
    }

    @Test
    void shouldCountResolutionOnItsDayAndCloseTheStockThere() {
        assertThat(of(dossier("H").received(DAY_1, "A").resolved(DAY_2)).get("A 2023-03-02"))
                .isEqualTo(Map.of("resolved", 1L, "resolvedGranted", 1L, "resolvedOnTime", 1L, "closed", 1L));
    }

    @Test
    void shouldCountTheResolvingUnitButCloseTheStockOfTheReceivingOneWhenTheyDiffer() {
        Map<String, Map<String, Long>> counted =
                of(dossier("H").received(DAY_1, "A").resolved(DAY_2, "B"));
        assertThat(counted.get("A 2023-03-02")).isEqualTo(Map.of("closed", 1L));
        assertThat(counted.get("B 2023-03-02"))
                .isEqualTo(Map.of("resolved", 1L, "resolvedGranted", 1L, "resolvedOnTime", 1L));
    }

    @ParameterizedTest
    @CsvSource({"GRANTED, resolvedGranted", "REJECTED, resolvedRejected", "WITHDRAWN, resolvedWithdrawn"})
    void shouldCountTheOutcome(Outcome outcome, String measure) {
        assertThat(of(dossier("H").received(DAY_1, "A").add(DAY_2, new Resolved(outcome, false, 0, null)))
                        .get("A 2023-03-02"))
                .containsEntry(measure, 1L)
                .hasSize(4);
    }

    @Test
    void shouldCountElectronicResultAndCertifiedCopies() {
        assertThat(of(dossier("H").received(DAY_1, "A").add(DAY_2, new Resolved(Outcome.GRANTED, true, 7, null)))
                        .get("A 2023-03-02"))
                .containsEntry("resolvedElectronic", 1L)
                .containsEntry("certifiedCopies", 7L);
    }

    @Test
    void shouldBookThePastDueStockOnItsFutureDayWhenOpen() {
        assertThat(of(due("2023-03-09T17:00")).get("A 2023-03-09")).isEqualTo(Map.of("pastDue", 1L, "lateWork", 1L));
    }

    @Test
    void shouldTakeThePastDueStockBackWhenResolvedInTime() {
        assertThat(of(due("2023-03-09T17:00").resolved("2023-03-09T17:00")).get("A 2023-03-09"))
                .isEqualTo(Map.of("resolved", 1L, "resolvedGranted", 1L, "resolvedOnTime", 1L, "closed", 1L));
    }

    @Test
    void shouldEndThePastDueStockOnTheDayOfALateResolution() {
        Map<String, Map<String, Long>> counted = of(due("2023-03-09T17:00").resolved("2023-03-11T08:00"));
        assertThat(counted.get("A 2023-03-09")).isEqualTo(Map.of("pastDue", 1L, "lateWork", 1L));
        assertThat(counted.get("A 2023-03-11"))
                .isEqualTo(Map.of("resolved", 1L, "resolvedGranted", 1L, "closed", 1L, "pastDue", -1L));
    }

    @Test
    void shouldLeaveNoPastDueStockWhenResolvedLateOnTheDueDay() {
        assertThat(of(due("2023-03-09T17:00").resolved("2023-03-09T17:01")).get("A 2023-03-09"))
                .isEqualTo(Map.of("resolved", 1L, "resolvedGranted", 1L, "closed", 1L, "lateWork", 1L));
    }

    @Test
    void shouldMoveThePastDueStockWhenExtended() {
        Map<String, Map<String, Long>> counted =
                of(due("2023-03-09T17:00").extended("2023-03-08T08:00", "E", "2023-03-20T17:00"));
        assertThat(counted).doesNotContainKey("A 2023-03-09");
        assertThat(counted.get("A 2023-03-20")).isEqualTo(Map.of("pastDue", 1L, "lateWork", 1L));
    }

    @Test
    void shouldNeverBookStocksBeforeTheReceiptWhenTimesAreOutOfOrder() {
        Map<String, Map<String, Long>> counted = of(due("2023-02-10T17:00").resolved("2023-02-20T09:00"));
        assertThat(counted.get("A 2023-02-20")).isEqualTo(Map.of("resolved", 1L, "resolvedGranted", 1L));
        assertThat(counted.get("A 2023-03-01"))
                .isEqualTo(Map.of("received", 1L, "receivedInPerson", 1L, "opened", 1L, "closed", 1L, "lateWork", 1L));
    }

    @Test
    void shouldCountLookupsOnTheirDayAndTheVerifiedDossierOnItsReceipt() {
        Map<String, Map<String, Long>> counted = of(dossier("H")
                .received(DAY_1, "A")
                .verified(DAY_2, "L1", false)
                .verified(DAY_2, "L2", true)
                .verified(DAY_2, "L3", true));
        assertThat(counted.get("A 2023-03-02")).isEqualTo(Map.of("lookups", 3L, "lookupsMatched", 2L));
        assertThat(counted.get("A 2023-03-01")).containsEntry("receivedVerified", 1L);
    }

    @ParameterizedTest
    @CsvSource({
        "ONLINE, FEE, paymentsOnlineFee, vndOnlineFee",
        "ONLINE, CHARGE, paymentsOnlineCharge, vndOnlineCharge",
        "ONLINE, OBLIGATION, paymentsOnlineObligation, vndOnlineObligation",
        "OFFLINE, FEE, paymentsOfflineFee, vndOfflineFee",
        "OFFLINE, CHARGE, paymentsOfflineCharge, vndOfflineCharge",
        "OFFLINE, OBLIGATION, paymentsOfflineObligation, vndOfflineObligation"
    })
    void shouldCountPaymentsByMethodAndPurpose(Method method, Purpose purpose, String count, String vnd) {
        Map<String, Long> counted = of(dossier("H").received(DAY_1, "A").paid(DAY_2, "P", 45_000, method, purpose))
                .get("A 2023-03-02");
        assertThat(counted).containsEntry(count, 1L).containsEntry(vnd, 45_000L);
        assertThat(counted.keySet()).allMatch(name -> name.equals(count) || name.equals(vnd) || name.startsWith("fee"));
    }

    @Test
    void shouldCountTheDossierByItsFirstFeeAlone() {
        Map<String, Map<String, Long>> counted = of(dossier("H")
                .received(DAY_1, "A")
                .paid(DAY_1, "P0", 9_000, Method.OFFLINE, Purpose.OBLIGATION)
                .paid(DAY_2, "P1", 1_000, Method.ONLINE, Purpose.FEE)
                .paid("2023-03-03T09:00", "P2", 2_000, Method.OFFLINE, Purpose.CHARGE));
        assertThat(counted.get("A 2023-03-01")).doesNotContainKeys("feePaid", "feePaidOnline");
        assertThat(counted.get("A 2023-03-02")).containsEntry("feePaid", 1L).containsEntry("feePaidOnline", 1L);
        assertThat(counted.get("A 2023-03-03")).doesNotContainKeys("feePaid", "feePaidOnline");
    }

    @Test
    void shouldCountEachSignedResultAndTheDossierOnceOnTheFirstOfThem() {
        Map<String, Map<String, Long>> counted = of(dossier("H")
                .received(DAY_1, "A")
                .signed("2023-03-03T09:00", "R1", null)
                .signed(DAY_2, "R2", "B"));
        assertThat(counted.get("B 2023-03-02")).isEqualTo(Map.of("signedResults", 1L, "dossiersSigned", 1L));
        assertThat(counted.get("A 2023-03-03")).isEqualTo(Map.of("signedResults", 1L));
    }

    @Test
    void shouldCountEveryCorrectedFactOnItsUnitAndDay() {
        Map<String, Map<String, Long>> counted = of(dossier("H")
                .revision(1)
                .received(DAY_1, "A")
                .extended(DAY_2, "E", "2023-03-20T17:00")
                .verified(DAY_2, "L", true)
                .paid(DAY_2, "P", 5, Method.ONLINE, Purpose.FEE)
                .resolved(DAY_2, "B")
                .signed(DAY_2, "R", "C"));
        assertThat(counted.get("A 2023-03-01")).containsEntry("corrections", 1L);
        assertThat(counted.get("A 2023-03-02")).containsEntry("corrections", 3L);
        assertThat(counted.get("B 2023-03-02")).containsEntry("corrections", 1L);
        assertThat(counted.get("C 2023-03-02")).containsEntry("corrections", 1L);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-01T00:00:00, 2023-03-01",
        "2023-03-01T06:59:59.999, 2023-03-01",
        "2023-03-01T23:59:59.999, 2023-03-01",
        "2023-03-02T00:00:00, 2023-03-02"
    })
    void shouldTakeTheDayInVietnamWhenTimeIsNearMidnight(String local, LocalDate day) {
        assertThat(of(dossier("H").received(local, "A"))).containsOnlyKeys("A " + day);
    }

    @Test
    void shouldMoveTheOldContributionWhenUnitAndDayAreCorrected() {
        DossierSample sample = dossier("H").received(DAY_1, "A");
        Dossier before = Known.after(sample);
        Dossier after = Known.after(sample.revision(1).received(DAY_2, "B"));
        assertThat(byName(CONTRIBUTIONS.difference(before, after)))
                .isEqualTo(Map.of(
                        "A 2023-03-01",
                        Map.of("received", -1L, "receivedInPerson", -1L, "opened", -1L),
                        "B 2023-03-02",
                        Map.of("received", 1L, "receivedInPerson", 1L, "opened", 1L, "corrections", 1L)));
    }

    @Test
    void shouldMakeNoDifferenceWhenNothingChanged() {
        Dossier known = Known.after(due("2023-03-09T17:00").resolved(DAY_2));
        assertThat(CONTRIBUTIONS.difference(known, known)).isEqualTo(Deltas.NONE);
    }

    private static ReceivedSample by() {
        return ReceivedSample.by("A");
    }

    private static DossierSample due(String local) {
        return dossier("H").received(DAY_1, by().due(local));
    }

    private static Map<String, Map<String, Long>> of(DossierSample sample) {
        return byName(CONTRIBUTIONS.difference(Dossier.UNKNOWN, Known.after(sample)));
    }

    private static Map<String, Map<String, Long>> byName(Deltas deltas) {
        Map<String, Map<String, Long>> byName = new TreeMap<>();
        deltas.byUnitDay().forEach((key, counters) -> {
            Map<String, Long> named = new TreeMap<>(counters.byName());
            named.keySet().removeIf(measure -> measure.startsWith("lag"));
            byName.put(key.unit() + " " + key.day(), named);
        });
        return byName;
    }
}
