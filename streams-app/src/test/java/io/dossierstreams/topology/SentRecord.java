package io.dossierstreams.topology;

import io.dossierstreams.schema.codec.MessageType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Record;

/** An output record with all that a consumer could see of it, comparable. */
record SentRecord(String sink, int partition, String key, byte[] value, long timestamp, String headers) {

    static SentRecord of(String sink, Record<? extends byte[], ? extends Routed> sent) {
        StringBuilder headers = new StringBuilder();
        for (Header header : sent.headers()) {
            headers.append(header.key())
                    .append('=')
                    .append(text(header.value()))
                    .append('\n');
        }
        return new SentRecord(
                sink,
                sent.value().partition(),
                text(sent.key()),
                sent.value().value(),
                sent.timestamp(),
                headers.toString());
    }

    boolean isOfType(MessageType type) {
        return headers.lines().anyMatch(header -> header.equals("ce_type=" + type.typeName()));
    }

    /** Everything in one text. */
    String fingerprint() {
        return sink + "|" + visible();
    }

    /** The same without the sink. */
    String visible() {
        String bytes = value == null ? "null" : HexFormat.of().formatHex(value);
        return partition + "|" + key + "|" + bytes + "|" + timestamp + "|" + headers;
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
    }
}
