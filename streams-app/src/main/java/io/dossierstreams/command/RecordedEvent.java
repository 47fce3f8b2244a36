package io.dossierstreams.command;

import io.dossierstreams.schema.event.DossierEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An event of a file.
 *
 * @param event the event
 * @param recordedAt when the publishing system recorded it, where the line says so
 */
record RecordedEvent(DossierEvent event, Optional<Instant> recordedAt) {
    RecordedEvent {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(recordedAt, "recordedAt");
    }
}
