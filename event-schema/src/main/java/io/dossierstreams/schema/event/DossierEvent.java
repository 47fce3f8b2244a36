package io.dossierstreams.schema.event;

import java.time.Instant;
import java.util.Objects;

/**
 * One lifecycle event of a dossier: the CloudEvents envelope and its data.
 *
 * @param id CloudEvents {@code id}, unique within {@code source}
 * @param source CloudEvents {@code source}: the publishing system
 * @param time when the fact happened, cut to the millisecond
 * @param dossierId CloudEvents {@code subject}, and the key of the record
 * @param revision extension attribute {@code revision}, from 0: a higher one corrects the lower
 * @param data what happened
 */
public record DossierEvent(String id, String source, Instant time, String dossierId, int revision, EventData data) {
    public DossierEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(dossierId, "dossierId");
        Objects.requireNonNull(data, "data");
        if (revision < 0) {
            throw new IllegalArgumentException("revision: must not be negative, was " + revision);
        }
        time = Times.cut(Objects.requireNonNull(time, "time"));
    }

    public EventType type() {
        return data.type();
    }
}
