package io.dossierstreams.model;

import static io.dossierstreams.model.DossierSample.dossier;
import static io.dossierstreams.schema.figure.Measure.LAG_1_DAY;
import static io.dossierstreams.schema.figure.Measure.LAG_1_HOUR;
import static io.dossierstreams.schema.figure.Measure.LAG_1_MINUTE;
import static io.dossierstreams.schema.figure.Measure.LAG_30_DAYS;
import static io.dossierstreams.schema.figure.Measure.LAG_5_MINUTES;
import static io.dossierstreams.schema.figure.Measure.LAG_7_DAYS;
import static io.dossierstreams.schema.figure.Measure.LAG_LONGER;
import static io.dossierstreams.schema.figure.Measure.LATE_DATA;
import static io.dossierstreams.schema.figure.Measure.LATE_EVENTS;
import static io.dossierstreams.schema.figure.Measure.LATE_WORK;
import static io.dossierstreams.schema.figure.Measure.PAST_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How late facts became known, and whether work or data were late. */
class BatchModelArrivalTest {
    private static final ReceivedSample DUE_ON_THE_TENTH =
            ReceivedSample.by("A").due("2023-03-10T17:00");

    private static Map<Measure, Long> lag(String arrival) {
        DossierSample dossier = dossier("D").received("2023-03-01T09:00", "A").arriving(arrival);
        return ModelRun.of(dossier).arrivals("A", arrival.substring(0, 10));
    }

    @Test
    void shouldPutALagIntoTheFirstBucketWhoseBoundItDoesNotExceed() {
        assertThat(lag("2023-03-01T09:01")).containsExactly(Map.entry(LAG_1_MINUTE, 1L));
        assertThat(lag("2023-03-01T09:01:00.001")).containsExactly(Map.entry(LAG_5_MINUTES, 1L));
        assertThat(lag("2023-03-01T10:00")).containsExactly(Map.entry(LAG_1_HOUR, 1L));
        assertThat(lag("2023-03-02T09:00")).containsExactly(Map.entry(LAG_1_DAY, 1L));
        assertThat(lag("2023-03-31T09:00")).containsExactly(Map.entry(LAG_30_DAYS, 1L));
        assertThat(lag("2023-03-31T09:00:00.001")).containsExactly(Map.entry(LAG_LONGER, 1L));
    }

    @Test
    void shouldPutANegativeLagIntoTheFirstBucketOnTheDayOfArrival() {
        assertThat(lag("2023-02-28T23:00")).containsExactly(Map.entry(LAG_1_MINUTE, 1L));
    }

    @Test
    void shouldCountALateEventOnItsOwnDayWhenItArrivesOnALaterOne() {
        ModelRun run = ModelRun.of(
                dossier("D").received("2023-03-01T23:59", "A").arriving("2023-03-02T00:00"),
                dossier("E").received("2023-03-01T00:00", "A").arriving("2023-03-01T23:59"));

        assertThat(run.arrivals("A", "2023-03-01")).containsEntry(LATE_EVENTS, 1L);
        assertThat(run.arrivals("A", "2023-03-02")).doesNotContainKey(LATE_EVENTS);
    }

    @Test
    void shouldMeasureEveryValidFactOnTheUnitThatDidIt() {
        ModelRun run = ModelRun.of(dossier("D")
                .received("2023-03-01T09:00", "A")
                .extended("2023-03-01T09:00", "X", "2023-04-01T09:00")
                .verified("2023-03-01T09:00", "L", true)
                .paid("2023-03-01T09:00", "P", 1, Paid.Method.ONLINE, Paid.Purpose.FEE)
                .resolved("2023-03-01T09:00", "B")
                .signed("2023-03-01T09:00", "R", "C")
                .signed("2023-03-01T09:00", "S", null));

        assertThat(run.arrivals("A", "2023-03-01")).containsExactly(Map.entry(LAG_1_MINUTE, 5L));
        assertThat(run.arrivals("B", "2023-03-01")).containsExactly(Map.entry(LAG_1_MINUTE, 1L));
        assertThat(run.arrivals("C", "2023-03-01")).containsExactly(Map.entry(LAG_1_MINUTE, 1L));
    }

    @Test
    void shouldMeasureTheEarliestArrivalOfTheSameFacts() {
        ModelRun run = ModelRun.of(dossier("D")
                .received("2023-03-01T09:00", "A")
                .arriving("2023-03-05T09:00")
                .received("2023-03-01T09:00", "A")
                .arriving("2023-03-01T09:30"));

        assertThat(run.arrivals("A", "2023-03-01")).containsExactly(Map.entry(LAG_1_HOUR, 1L));
        assertThat(run.arrivals("A", "2023-03-05")).isEmpty();
    }

    @Test
    void shouldMeasureTheArrivalOfTheCorrectionWhenCorrected() {
        ModelRun run = ModelRun.of(dossier("D")
                .received("2023-03-01T09:00", "A")
                .revision(1)
                .received("2023-03-01T09:00", "A")
                .arriving("2023-03-05T09:00"));

        assertThat(run.arrivals("A", "2023-03-01")).containsExactly(Map.entry(LATE_EVENTS, 1L));
        assertThat(run.arrivals("A", "2023-03-05")).containsExactly(Map.entry(LAG_7_DAYS, 1L));
    }

    @Test
    void shouldMeasureNothingOfADossierThatDoesNotCount() {
        ModelRun run = ModelRun.of(
                dossier("D").received("2023-03-01T09:00", "A").voided("2023-03-02T09:00"),
                dossier("E").resolved("2023-03-01T09:00", "A"));

        assertThat(run.figures().unitDays()).isEmpty();
    }

    @Test
    void shouldMeasureNothingOfAnOverruledVoid() {
        ModelRun run =
                ModelRun.of(dossier("D").voided("2023-03-02T09:00").revision(1).received("2023-03-01T09:00", "A"));

        assertThat(run.figures().unitDays()).hasSize(1);
    }

    @Test
    void shouldCountLateWorkExactlyWhereADossierBecomesPastDue() {
        ModelRun run = ModelRun.of(
                dossier("open").received("2023-03-01T09:00", DUE_ON_THE_TENTH),
                dossier("late").received("2023-03-01T09:00", DUE_ON_THE_TENTH).resolved("2023-03-10T18:00", "B"),
                dossier("in time")
                        .received("2023-03-01T09:00", DUE_ON_THE_TENTH)
                        .resolved("2023-03-10T17:00"),
                dossier("no date").received("2023-03-01T09:00", "A"),
                dossier("due before received").received("2023-03-11T09:00", DUE_ON_THE_TENTH));

        assertThat(run.arrivals("A", "2023-03-10")).containsEntry(LATE_WORK, 2L);
        assertThat(run.unitDay("A", "2023-03-10")).containsEntry(PAST_DUE, 1L);
        assertThat(run.arrivals("A", "2023-03-11")).containsEntry(LATE_WORK, 1L);
        assertThat(run.arrivals("B", "2023-03-10")).doesNotContainKey(LATE_WORK);
    }

    @Test
    void shouldCountLateDataOnTheReceivingUnitAndTheDayOfArrivalWhenResolvedInTimeButKnownAfterTheDueDate() {
        ModelRun run = ModelRun.of(
                dossier("late data")
                        .received("2023-03-01T09:00", DUE_ON_THE_TENTH)
                        .resolved("2023-03-10T17:00", "B")
                        .arriving("2023-03-12T09:00"),
                dossier("in time")
                        .received("2023-03-01T09:00", DUE_ON_THE_TENTH)
                        .resolved("2023-03-10T16:00", "B")
                        .arriving("2023-03-10T17:00"),
                dossier("late work")
                        .received("2023-03-01T09:00", DUE_ON_THE_TENTH)
                        .resolved("2023-03-11T09:00", "B")
                        .arriving("2023-03-12T09:00"),
                dossier("no date")
                        .received("2023-03-01T09:00", "A")
                        .resolved("2023-03-02T09:00", "B")
                        .arriving("2023-03-12T09:00"));

        assertThat(run.arrivals("A", "2023-03-12")).containsExactly(Map.entry(LATE_DATA, 1L));
        assertThat(run.arrivals("B", "2023-03-12")).doesNotContainKey(LATE_DATA);
    }

    @Test
    void shouldGiveTheBoundsThatHalfAndNinetyFiveOfAHundredDoNotExceed() {
        DossierSample[] dossiers = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> dossier("D" + i)
                        .received("2023-03-01T09:00", "A")
                        .arriving(i <= 9 ? "2023-03-01T09:00" : i <= 19 ? "2023-03-01T09:05" : "2023-12-01T09:00"))
                .toArray(DossierSample[]::new);

        // 9 within a minute, 10 within five, one longer than all bounds: on the day of arrival each.
        assertThat(ModelRun.of(dossiers).lags("unassigned", "2023"))
                .containsEntry("sync-lag.v1", new LagValue("sync-lag", 1, 20, "PT5M", "PT5M"));
        assertThat(ModelRun.of(dossiers).lags("unassigned", "2023-Q1"))
                .containsEntry("sync-lag.v1", new LagValue("sync-lag", 1, 19, "PT5M", "PT5M"));
        assertThat(ModelRun.of(dossiers).lags("unassigned", "2023-12"))
                .containsEntry("sync-lag.v1", new LagValue("sync-lag", 1, 1, null, null));
    }

    @Test
    void shouldReachHalfWithExactlyHalf() {
        ModelRun run = ModelRun.of(
                dossier("D").received("2023-03-01T09:00", "A"),
                dossier("E").received("2023-03-01T09:00", "A").arriving("2023-03-02T09:00"));

        assertThat(run.lags("unassigned", "2023"))
                .containsEntry("sync-lag.v1", new LagValue("sync-lag", 1, 2, "PT1M", "PT24H"));
    }
}
