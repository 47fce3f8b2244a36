package io.dossierstreams.demo;

import io.dossierstreams.schema.event.DossierEvent;
import java.time.Instant;
import java.util.Objects;

/**
 * An event and when it reaches the event log.
 *
 * @param arrivedAt never before the time of the event
 * @param event what arrives
 */
public record ArrivingEvent(Instant arrivedAt, DossierEvent event) {
    public ArrivingEvent {
        Objects.requireNonNull(arrivedAt, "arrivedAt");
        if (arrivedAt.isBefore(event.time())) {
            throw new IllegalArgumentException("arrivedAt: " + arrivedAt + " is before the event " + event.id());
        }
    }
}
