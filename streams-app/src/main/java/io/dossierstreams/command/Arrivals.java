package io.dossierstreams.command;

import io.dossierstreams.replay.Arrival;
import io.dossierstreams.schema.event.DossierEvent;
import java.time.Instant;
import java.util.Iterator;

/**
 * When the events of a file would have arrived, had they been sent as they came: none before its own time, and none
 * before the one above it.
 */
final class Arrivals {
    private Arrivals() {}

    static Iterable<Arrival> of(Iterable<DossierEvent> events) {
        return () -> new Iterator<>() {
            private final Iterator<DossierEvent> source = events.iterator();
            private Instant latest = Instant.MIN;

            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public Arrival next() {
                DossierEvent event = source.next();
                latest = event.time().isAfter(latest) ? event.time() : latest;
                return Arrival.of(latest, event);
            }
        };
    }
}
