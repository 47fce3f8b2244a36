package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.replay.Arrival;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.Voided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Instant FIRST = Instant.parse("2023-01-04T08:00:00Z");
    private static final Instant LATER = Instant.parse("2023-01-06T08:00:00Z");

    @Test
    void shouldArriveWithTheLatestTimeSoFarWhenEventsAreOutOfOrder() {
        List<Arrival> arrivals = new ArrayList<>();
        Arrivals.of(List.of(at(FIRST), at(LATER), at(FIRST))).forEach(arrivals::add);

        assertThat(arrivals).extracting(Arrival::at).containsExactly(FIRST, LATER, LATER);
    }

    @Test
    void shouldGiveTheRecordTheTimeOfItsArrival() {
        Arrival arrival = Arrivals.of(List.of(at(LATER))).iterator().next();

        assertThat(arrival.message().timestamp()).isEqualTo(LATER.toEpochMilli());
        assertThat(arrival.message().key()).asString().isEqualTo("D-1");
    }

    private static DossierEvent at(Instant time) {
        return new DossierEvent("e", "/s", time, "D-1", 0, new Voided(null));
    }
}
