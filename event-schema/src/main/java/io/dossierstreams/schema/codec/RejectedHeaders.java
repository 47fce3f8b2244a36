package io.dossierstreams.schema.codec;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What the headers of the rejected topic add to those of the record: why, and where the record was.
 *
 * @param rejection why it was rejected
 * @param topic topic of the record
 * @param partition its partition
 * @param offset its offset
 */
public record RejectedHeaders(Rejection rejection, String topic, int partition, long offset) {
    public static final String CAUSE = "rejected-cause";
    public static final String DETAIL = "rejected-detail";
    public static final String TOPIC = "rejected-topic";
    public static final String PARTITION = "rejected-partition";
    public static final String OFFSET = "rejected-offset";

    private static final Set<String> NAMES = Set.of(CAUSE, DETAIL, TOPIC, PARTITION, OFFSET);

    /** New headers: the given ones, then these. A record that a publisher took from the rejected topic loses its old ones. */
    public Headers appendTo(Headers original) {
        Headers headers = original(original);
        CloudEventHeaders.add(headers, CAUSE, rejection.cause().name());
        CloudEventHeaders.add(headers, DETAIL, rejection.detail());
        CloudEventHeaders.add(headers, TOPIC, topic);
        CloudEventHeaders.add(headers, PARTITION, Integer.toString(partition));
        CloudEventHeaders.add(headers, OFFSET, Long.toString(offset));
        return headers;
    }

    /** What was appended to these headers; empty if they are not those of a rejected record. */
    public static Optional<RejectedHeaders> read(Headers headers) {
        try {
            return Optional.of(new RejectedHeaders(
                    new Rejection(RejectionCause.valueOf(text(headers, CAUSE)), text(headers, DETAIL)),
                    text(headers, TOPIC),
                    Integer.parseInt(text(headers, PARTITION)),
                    Long.parseLong(text(headers, OFFSET))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** New headers: those that the record had when it was rejected, to send it again. */
    public static Headers original(Headers headers) {
        Headers original = new RecordHeaders();
        for (Header header : headers) {
            if (!NAMES.contains(header.key())) {
                original.add(header);
            }
        }
        return original;
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        String text = header == null || header.value() == null ? null : Utf8.decode(header.value());
        if (text == null) {
            throw new IllegalArgumentException(name + ": is missing");
        }
        return text;
    }
}
