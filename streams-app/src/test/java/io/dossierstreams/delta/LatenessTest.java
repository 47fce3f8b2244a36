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
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What dossiers count for by when their events arrived, worked out by hand. */
class LatenessTest {
    private static final Contributions CONTRIBUTIONS = new Contributions(DossierSample.ZONE);
    private static final String DAY_1 = "2023-03-01T09:00";
    private static final String DAY_2 = "2023-03-02T09:00";
    private static final Duration A_DAY = Duration.ofDays(1);

    @ParameterizedTest
    @CsvSource({
        "PT-24H, lag1Minute",
        "PT0S, lag1Minute",
        "PT1M, lag1Minute",
        "PT1M0.001S, lag5Minutes",
        "PT5M, lag5Minutes",
        "PT5M0.001S, lag15Minutes",
        "PT15M, lag15Minutes",
        "PT15M0.001S, lag1Hour",
        "PT1H, lag1Hour",
        "PT1H0.001S, lag4Hours",
        "PT4H, lag4Hours",
        "PT4H0.001S, lag1Day",
        "P1D, lag1Day",
        "P1DT0.001S, lag3Days",
        "P3D, lag3Days",
        "P3DT0.001S, lag7Days",
        "P7D, lag7Days",
        "P7DT0.001S, lag30Days",
        "P30D, lag30Days",
        "P30DT0.001S, lagLonger",
        "P700D, lagLonger"
    })
    void shouldCountTheLagInItsBucketOnTheDayOfArrival(Duration lag, String measure) {
        String day = DossierSample.at(DAY_1)
                .plus(lag)
                .atZone(DossierSample.ZONE)
                .toLocalDate()
                .toString();
        Map<String, Map<String, Long>> lags = only("lag", of(dossier("H").received(DAY_1, "A"), lag));
        assertThat(lags).isEqualTo(Map.of("A " + day, Map.of(measure, 1L)));
    }

    @Test
    void shouldMeasureEveryFactOnItsUnitButNotTheVoidOne() {
        DossierSample sample = dossier("H")
                .voided(DAY_1)
                .revision(1)
                .received(DAY_1, "A")
                .extended(DAY_1, "E", "2023-03-20T17:00")
                .verified(DAY_1, "L", true)
                .paid(DAY_1, "P", 5, Method.ONLINE, Purpose.FEE)
                .resolved(DAY_1, "B")
                .signed(DAY_1, "R", "C");
        assertThat(only("lag1Day", of(sample, A_DAY)))
                .isEqualTo(Map.of(
                        "A 2023-03-02", Map.of("lag1Day", 4L),
                        "B 2023-03-02", Map.of("lag1Day", 1L),
                        "C 2023-03-02", Map.of("lag1Day", 1L)));
        assertThat(only("lateEvents", of(sample, A_DAY)))
                .isEqualTo(Map.of(
                        "A 2023-03-01", Map.of("lateEvents", 4L),
                        "B 2023-03-01", Map.of("lateEvents", 1L),
                        "C 2023-03-01", Map.of("lateEvents", 1L)));
    }

    @Test
    void shouldMeasureOnTheReceivingUnitWhenNoOtherIsGiven() {
        DossierSample sample = dossier("H").received(DAY_1, "A").resolved(DAY_1).signed(DAY_1, "R", null);
        assertThat(only("lateEvents", of(sample, A_DAY))).isEqualTo(Map.of("A 2023-03-01", Map.of("lateEvents", 3L)));
    }

    @ParameterizedTest
    @CsvSource({"PT14H59M59.999S, 0", "PT15H, 1", "PT-24H, 0"})
    void shouldBeLateWhenItArrivesOnALaterDay(Duration lag, int late) {
        assertThat(only("lateEvents", of(dossier("H").received(DAY_1, "A"), lag)))
                .hasSize(late);
    }

    @Test
    void shouldMoveTheLagWhenTheSameFactsTurnOutToHaveArrivedEarlier() {
        DossierSample sample = dossier("H").received(DAY_1, "A");
        Dossier before = Known.after(sample, Duration.ofDays(2));
        assertThat(byName(CONTRIBUTIONS.difference(before, Known.then(before, sample, Duration.ofMinutes(3)))))
                .isEqualTo(Map.of(
                        "A 2023-03-03", Map.of("lag3Days", -1L),
                        "A 2023-03-01", Map.of("lag5Minutes", 1L, "lateEvents", -1L)));
    }

    @Test
    void shouldCountLateWorkWhereItBecomesOverdue() {
        assertThat(only("lateWork", of(due("2023-03-09T17:00"), Duration.ZERO)))
                .isEqualTo(Map.of("A 2023-03-09", Map.of("lateWork", 1L)));
    }

    @Test
    void shouldStillCountLateWorkWhenResolvedLate() {
        assertThat(only("lateWork", of(due("2023-03-09T17:00").resolved("2023-03-09T17:00:00.001", "B"), A_DAY)))
                .isEqualTo(Map.of("A 2023-03-09", Map.of("lateWork", 1L)));
    }

    @Test
    void shouldCountNoLateWorkWhenResolvedInTimeOrNeverDue() {
        assertThat(only("lateWork", of(due("2023-03-09T17:00").resolved("2023-03-09T17:00"), A_DAY)))
                .isEmpty();
        assertThat(only("lateWork", of(dossier("H").received(DAY_1, "A"), A_DAY)))
                .isEmpty();
    }

    @Test
    void shouldCountLateWorkOnTheReceiptWhenItWasDueBefore() {
        assertThat(only("lateWork", of(due("2023-02-10T17:00"), A_DAY)))
                .isEqualTo(Map.of("A 2023-03-01", Map.of("lateWork", 1L)));
    }

    @Test
    void shouldCountLateDataOnTheDayOfArrivalWhenATimelyResolutionArrivesOverdue() {
        assertThat(only("lateData", of(due("2023-03-02T17:00").resolved(DAY_2, "B"), Duration.ofDays(3))))
                .isEqualTo(Map.of("A 2023-03-05", Map.of("lateData", 1L)));
    }

    @ParameterizedTest
    @CsvSource({"PT8H, 0", "PT8H0.001S, 1"})
    void shouldCountLateDataOnlyAfterTheDueDate(Duration lag, int late) {
        assertThat(only("lateData", of(due("2023-03-02T17:00").resolved(DAY_2), lag)))
                .hasSize(late);
    }

    @Test
    void shouldCountNoLateDataWhenTheWorkWasLateOrNothingWasDue() {
        assertThat(only("lateData", of(due("2023-03-02T08:00").resolved(DAY_2), A_DAY)))
                .isEmpty();
        assertThat(only("lateData", of(dossier("H").received(DAY_1, "A").resolved(DAY_2), A_DAY)))
                .isEmpty();
    }

    @Test
    void shouldCountNothingOfArrivalsWhenTheyWereNotKept() {
        Dossier known = Known.withoutArrivals(dossier("H")
                .received(DAY_1, ReceivedSample.by("A").channel(Channel.ONLINE).due("2023-03-02T08:00"))
                .verified(DAY_1, "L", true));
        Deltas counted = CONTRIBUTIONS.difference(Dossier.UNKNOWN, known);
        assertThat(only("la", counted)).isEmpty();
        assertThat(counted.byProcedureMonth()).isEmpty();
    }

    @Test
    void shouldTakeNothingBackThatWasNeverAddedWhenFactsOfBeforeArrivalsAreCorrected() {
        DossierSample sample = dossier("H")
                .received(DAY_1, ReceivedSample.by("A").channel(Channel.ONLINE).due("2023-03-02T08:00"));
        Dossier before = Known.withoutArrivals(sample);
        Dossier after = Known.then(before, sample.revision(1).received(DAY_1, "B"), Duration.ZERO);
        Deltas difference = CONTRIBUTIONS.difference(before, after);
        assertThat(only("la", difference)).isEqualTo(Map.of("B 2023-03-01", Map.of("lag1Minute", 1L)));
        assertThat(difference.byProcedureMonth()).isEmpty();
    }

    private static DossierSample due(String local) {
        return dossier("H").received(DAY_1, ReceivedSample.by("A").due(local));
    }

    private static Deltas of(DossierSample sample, Duration lag) {
        return CONTRIBUTIONS.difference(Dossier.UNKNOWN, Known.after(sample, lag));
    }

    private static Map<String, Map<String, Long>> byName(Deltas deltas) {
        return only("", deltas);
    }

    /** The measures whose names begin so. */
    private static Map<String, Map<String, Long>> only(String prefix, Deltas deltas) {
        Map<String, Map<String, Long>> byName = new TreeMap<>();
        deltas.byUnitDay().forEach((key, counters) -> {
            Map<String, Long> named = new TreeMap<>(counters.byName());
            named.keySet().removeIf(measure -> !measure.startsWith(prefix));
            if (!named.isEmpty()) {
                byName.put(key.unit() + " " + key.day(), named);
            }
        });
        return byName;
    }
}
