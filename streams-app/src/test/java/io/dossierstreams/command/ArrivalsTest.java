package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.replay.Arrival;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.Voided;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Instant FIRST = Instant.parse("2023-01-04T08:00:00Z");
    private static final Instant LATER = Instant.parse("2023-01-06T08:00:00Z");

    @Test
    void shouldArriveWithTheLatestTimeSoFarWhenEventsAreOutOfOrder() {
        List<Arrival> arrivals = new ArrayList<>();
        arrivals(at(FIRST), at(LATER), at(FIRST)).forEach(arrivals::add);

        assertThat(arrivals).extracting(Arrival::at).containsExactly(FIRST, LATER, LATER);
    }

    @Test
    void shouldGiveTheRecordTheTimeOfItsArrival() {
        Arrival arrival = arrivals(at(LATER)).iterator().next();

        assertThat(arrival.message().timestamp()).isEqualTo(LATER.toEpochMilli());
        assertThat(arrival.message().key()).asString().isEqualTo("D-1");
    }

    @Test
    void shouldArriveWhenRecordedWhereTheLineSaysSo() {
        List<Arrival> arrivals = new ArrayList<>();
        arrivals(recorded(FIRST, LATER), at(FIRST), recorded(LATER.plusSeconds(1), FIRST))
                .forEach(arrivals::add);

        assertThat(arrivals).extracting(Arrival::at).containsExactly(LATER, LATER, LATER);
    }

    @Test
    void shouldNotWaitForATimeThatIsAheadOfTheRecording() {
        List<Arrival> arrivals = new ArrayList<>();
        arrivals(recorded(LATER, FIRST), at(FIRST)).forEach(arrivals::add);

        assertThat(arrivals).extracting(Arrival::at).containsExactly(FIRST, FIRST);
    }

    @Test
    void shouldCountThoseOfAnEarlierDayByTheZoneOfDays() {
        Instant evening = Instant.parse("2023-01-04T16:59:59Z");
        Arrivals arrivals = arrivals(recorded(evening, evening.plusSeconds(1)), at(evening.plusSeconds(1)));
        arrivals.forEach(arrival -> {});

        assertThat(arrivals.late()).isEqualTo(1);
    }

    private static Arrivals arrivals(RecordedEvent... events) {
        return new Arrivals(List.of(events), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private static RecordedEvent at(Instant time) {
        return new RecordedEvent(event(time), Optional.empty());
    }

    private static RecordedEvent recorded(Instant time, Instant recordedAt) {
        return new RecordedEvent(event(time), Optional.of(recordedAt));
    }

    private static DossierEvent event(Instant time) {
        return new DossierEvent("e", "/s", time, "D-1", 0, new Voided(null));
    }
}
