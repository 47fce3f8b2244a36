package io.dossierstreams.model;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Voided;
import java.time.Instant;

/**
 * What an event says that counts: not its id and source, the free-text reasons and {@code submittedAt}.
 *
 * @param time when it happened
 * @param data its data without what does not count
 */
record Facts(Instant time, EventData data) {
    static Facts of(DossierEvent event) {
        return new Facts(event.time(), counted(event.data()));
    }

    private static EventData counted(EventData data) {
        if (data instanceof Received received) {
            return withSubmittedAt(received, null);
        } else if (data instanceof Extended extended) {
            return new Extended(extended.extensionId(), extended.dueAt(), null);
        } else if (data instanceof Voided) {
            return new Voided(null);
        }
        return data;
    }

    static Received withSubmittedAt(Received received, Instant submittedAt) {
        return new Received(
                received.unit(),
                received.procedure(),
                received.channel(),
                received.dueAt(),
                received.kind(),
                received.serviceLevel(),
                received.nationalAccount(),
                received.components(),
                received.reusedData(),
                received.feeRequired(),
                submittedAt);
    }
}
