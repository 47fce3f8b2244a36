package io.dossierstreams.topology;

import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.TickComplete;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/**
 * A breach as it is written: the one place that says so, for the ledger that sends it and for whoever counts the log
 * again and arrives at it.
 *
 * @param key key of the record: the alert id
 * @param headers its headers, in their order
 * @param value its value
 * @param timestamp its timestamp, milliseconds since 1970
 */
public record BreachRecord(byte[] key, Headers headers, byte[] value, long timestamp) {

    /**
     * The record of a breach.
     *
     * @param tick the tick at which it was judged
     */
    public static BreachRecord of(Breach breach, TickComplete tick) {
        return new BreachRecord(
                breach.id().getBytes(StandardCharsets.UTF_8),
                BreachHeaders.of(breach, tick),
                MessageCodec.BREACH.encode(breach),
                tick.now().toEpochMilli());
    }
}
