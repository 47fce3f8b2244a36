package io.dossierstreams.benchmark.flink;

import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.figure.TickMark;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/** Ticks as they stand in the log, without a signature. */
final class TickRecords {
    private TickRecords() {}

    static LogRecord of(long tick, Instant now) {
        Headers headers = CloudEventHeaders.of("tick-" + tick, "/test", MessageType.TICK, now, "tick");
        byte[] value = MessageCodec.TICK_MARK.encode(new TickMark(tick, now, 1));
        return new LogRecord("tick".getBytes(StandardCharsets.UTF_8), value, headers);
    }
}
