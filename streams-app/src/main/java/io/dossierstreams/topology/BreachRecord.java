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
        return of(breach, BreachHeaders.of(breach, tick), tick);
    }

    /**
     * The record of a reminder.
     *
     * @param tick the tick at which it is sent
     */
    static BreachRecord ofReminder(Breach breach, TickComplete tick) {
        return of(breach, BreachHeaders.ofReminder(breach, tick), tick);
    }

    private static BreachRecord of(Breach breach, Headers headers, TickComplete tick) {
        return new BreachRecord(
                breach.id().getBytes(StandardCharsets.UTF_8),
                headers,
                MessageCodec.BREACH.encode(breach),
                tick.now().toEpochMilli());
    }
}
