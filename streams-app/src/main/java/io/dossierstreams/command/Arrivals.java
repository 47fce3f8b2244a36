package io.dossierstreams.command;

import io.dossierstreams.replay.Arrival;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;

/**
 * When the events of a file would have arrived, had they been sent as they came: when they were recorded, or else at
 * their own time, and none before the one above it.
 */
final class Arrivals implements Iterable<Arrival> {
    private final Iterable<RecordedEvent> events;
    private final ZoneId zone;
    private Instant latest = Instant.MIN;
    private long late;

    /** @param zone the time zone of days */
    Arrivals(Iterable<RecordedEvent> events, ZoneId zone) {
        this.events = events;
        this.zone = zone;
    }

    /** The arrivals; to be asked for once. */
    @Override
    public Iterator<Arrival> iterator() {
        return new Iterator<>() {
            private final Iterator<RecordedEvent> source = events.iterator();

            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public Arrival next() {
                return arrival(source.next());
            }
        };
    }

    /** How many have arrived on a later day than they happened on. */
    long late() {
        return late;
    }

    private Arrival arrival(RecordedEvent recorded) {
        Instant time = recorded.event().time();
        Instant at = recorded.recordedAt().orElse(time);
        latest = at.isAfter(latest) ? at : latest;
        if (LocalDate.ofInstant(latest, zone).isAfter(LocalDate.ofInstant(time, zone))) {
            late++;
        }
        return Arrival.of(latest, recorded.event());
    }
}
