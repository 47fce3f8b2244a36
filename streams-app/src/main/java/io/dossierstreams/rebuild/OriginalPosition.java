package io.dossierstreams.rebuild;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The headers of a copied event that say where it was first. A copy of a copy keeps those that it has.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset
 */
record OriginalPosition(String topic, int partition, long offset) {
    static final String TOPIC = "original-topic";
    static final String PARTITION = "original-partition";
    static final String OFFSET = "original-offset";

    /** Whether these headers are those of a copy. */
    static boolean isIn(Headers headers) {
        return headers.lastHeader(TOPIC) != null;
    }

    /**
     * New headers: those given in their order, and these behind them.
     *
     * @param room so many more bytes the event may have: without this limit a copy would be rejected for its size where
     *     the original was not
     */
    Headers behind(Headers given, int room) {
        Headers headers = new RecordHeaders(given.toArray());
        if (isIn(given)) {
            return headers;
        }
        Headers own = new RecordHeaders()
                .add(TOPIC, bytes(topic))
                .add(PARTITION, bytes(Integer.toString(partition)))
                .add(OFFSET, bytes(Long.toString(offset)));
        if (size(own) <= room) {
            own.forEach(headers::add);
        }
        return headers;
    }

    /** Bytes of names and values, as the limit on events counts them. */
    static int size(Headers headers) {
        int size = 0;
        for (Header header : headers) {
            size += bytes(header.key()).length + (header.value() == null ? 0 : header.value().length);
        }
        return size;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
