package io.dossierstreams.benchmark.peer;

import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.EventReader;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.Reading;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.figure.TickMark;
import org.apache.kafka.common.header.Headers;

/** A record of the event log as a peer takes it. */
public sealed interface LogEntry {

    /** An event that was read and is valid. */
    record Event(DossierEvent event) implements LogEntry {}

    /** A tick: what lies before it in its partition belongs to it. */
    record Reached(TickMark tick) implements LogEntry {}

    /** What peers do not use: reference records, and what is not valid. */
    record Other() implements LogEntry {
        private static final Other INSTANCE = new Other();
    }

    /**
     * Reads a record with the product's own reader, so that decoding makes no difference. A tick's signature is not
     * verified.
     *
     * @param arrivalMillis the timestamp of the record
     */
    static LogEntry read(EventReader reader, Headers headers, byte[] key, byte[] value, long arrivalMillis) {
        if (ControlRecord.isClaimedBy(headers)) {
            return MessageType.TICK.typeName().equals(CloudEventHeaders.typeOf(headers))
                    ? new Reached(MessageCodec.TICK_MARK.decode(value))
                    : Other.INSTANCE;
        }
        return reader.read(headers, key, value, arrivalMillis) instanceof Reading.Accepted accepted
                ? new Event(accepted.event())
                : Other.INSTANCE;
    }
}
