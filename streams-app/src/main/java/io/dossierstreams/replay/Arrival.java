package io.dossierstreams.replay;

import io.dossierstreams.schema.codec.ContentMode;
import io.dossierstreams.schema.codec.EventWriter;
import io.dossierstreams.schema.event.DossierEvent;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record of the event log and the time at which it arrives there.
 *
 * @param at never before that of the arrival before it
 * @param message what is sent
 */
public record Arrival(Instant at, ProducerRecord<byte[], byte[]> message) {
    private static final EventWriter WRITER = new EventWriter();

    public Arrival {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(message, "message");
    }

    /** An event as publishers send it; the time of arrival is the timestamp of the record. */
    public static Arrival of(Instant at, DossierEvent event) {
        return new Arrival(at, WRITER.write(event, ContentMode.BINARY, at.toEpochMilli()));
    }
}
