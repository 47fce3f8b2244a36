package io.dossierstreams.model;

import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Paid.Purpose;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.figure.Ratio;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The formulas of the ratio indicators. */
class BatchModelIndicatorTest {
    private static final String DAY = "2023-03-01T09:00";

    private static Map<String, Ratio> indicators(DossierSample... dossiers) {
        Map<String, Ratio> ratios = new TreeMap<>();
        ModelRun.of(dossiers)
                .indicators("unassigned", "2023")
                .forEach((key, ratio) -> ratios.put(key.replace(".v1", ""), ratio));
        return ratios;
    }

    @Test
    void shouldKeepCertificationsApartInTheOnlineRates() {
        ReceivedSample online = ReceivedSample.by("A").channel(Received.Channel.ONLINE);
        ReceivedSample certified = ReceivedSample.by("A").kind(Received.Kind.CERTIFICATION);
        ReceivedSample certifiedOnline =
                ReceivedSample.by("A").kind(Received.Kind.CERTIFICATION).channel(Received.Channel.ONLINE);

        assertThat(indicators(
                        dossier("1").received(DAY, online),
                        dossier("2").received(DAY, "A"),
                        dossier("3").received(DAY, "A"),
                        dossier("4").received(DAY, certified),
                        dossier("5").received(DAY, certifiedOnline)))
                .containsEntry("online", new Ratio(1, 3))
                .containsEntry("certification-online", new Ratio(1, 2));
    }

    @Test
    void shouldAddOpenAndNotYetDueToTheRateOnTimeWhenOpenOnesCount() {
        ReceivedSample due = ReceivedSample.by("A").due("2023-03-10T09:00");

        assertThat(indicators(
                        dossier("on time").received(DAY, due).resolved("2023-03-09T09:00"),
                        dossier("late").received(DAY, due).resolved("2023-03-11T09:00"),
                        dossier("overdue").received(DAY, due),
                        dossier("open").received(DAY, "A"),
                        dossier("open too").received(DAY, "A")))
                .containsEntry("on-time", new Ratio(1, 2))
                .containsEntry("on-time-open", new Ratio(3, 5));
    }

    @Test
    void shouldRateTheFirstFeePaymentAgainstDossiersWithAFeePaid() {
        assertThat(indicators(
                        dossier("1").received(DAY, "A").paid(DAY, "P", 1, Method.ONLINE, Purpose.FEE),
                        dossier("2").received(DAY, "A").paid(DAY, "P", 1, Method.OFFLINE, Purpose.CHARGE),
                        dossier("3").received(DAY, "A").paid(DAY, "P", 1, Method.ONLINE, Purpose.OBLIGATION)))
                .containsEntry("online-payment", new Ratio(1, 2));
    }

    @Test
    void shouldRateVerifiedDossiersAndMatchedLookups() {
        assertThat(indicators(
                        dossier("1")
                                .received(DAY, "A")
                                .verified(DAY, "L1", true)
                                .verified(DAY, "L2", true)
                                .verified(DAY, "L3", false),
                        dossier("2").received(DAY, "A").verified(DAY, "L1", false),
                        dossier("3").received(DAY, "A")))
                .containsEntry("identity", new Ratio(1, 3))
                .containsEntry("identity-match", new Ratio(2, 4));
    }

    @Test
    void shouldRateTraitsOfReceivedDossiers() {
        assertThat(indicators(
                        dossier("1")
                                .received(
                                        DAY,
                                        ReceivedSample.by("A")
                                                .components(Received.Components.PARTIAL)
                                                .reusedData()),
                        dossier("2")
                                .received(
                                        DAY,
                                        ReceivedSample.by("A")
                                                .components(Received.Components.FULL)
                                                .nationalAccount()),
                        dossier("3").received(DAY, ReceivedSample.by("A").nationalAccount())))
                .containsEntry("components-digitised", new Ratio(2, 3))
                .containsEntry("data-reuse", new Ratio(1, 3))
                .containsEntry("national-account", new Ratio(2, 3));
    }

    @Test
    void shouldRateElectronicAndSignedResultsAgainstResolvedDossiers() {
        Resolved electronic = new Resolved(Resolved.Outcome.GRANTED, true, 0, null);

        assertThat(indicators(
                        dossier("1").received(DAY, "A").add(DAY, electronic),
                        dossier("2").received(DAY, "A").resolved(DAY).signed(DAY, "R1", null),
                        dossier("3")
                                .received(DAY, "A")
                                .add(DAY, electronic)
                                .signed(DAY, "R1", null)
                                .signed(DAY, "R2", null),
                        dossier("4").received(DAY, "A").resolved(DAY)))
                .containsEntry("result-electronic", new Ratio(2, 4))
                .containsEntry("signed-results", new Ratio(2, 4));
    }

    @Test
    void shouldListNoIndicatorWhenItsDenominatorIsZero() {
        assertThat(indicators(dossier("1").received(DAY, "A")))
                .containsOnlyKeys(
                        "online", "on-time-open", "identity", "components-digitised", "data-reuse", "national-account");
    }
}
