package io.dossierstreams.schema.codec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of the binary content mode of CloudEvents on Kafka: attributes by name, each as UTF-8. */
public final class CloudEventHeaders {
    /** What the names of all attributes begin with. */
    public static final String PREFIX = "ce_";

    public static final String SPEC_VERSION = PREFIX + Envelope.SPEC_VERSION;
    public static final String ID = PREFIX + Envelope.ID;
    public static final String SOURCE = PREFIX + Envelope.SOURCE;
    public static final String TYPE = PREFIX + Envelope.TYPE;
    public static final String TIME = PREFIX + Envelope.TIME;
    public static final String SUBJECT = PREFIX + Envelope.SUBJECT;
    public static final String REVISION = PREFIX + Envelope.REVISION;
    public static final String CONTENT_TYPE = "content-type";

    private CloudEventHeaders() {}

    /**
     * Headers of a message with JSON data; new ones each time, as Kafka's headers can be changed by whoever sends them.
     *
     * @param id unique within the source
     * @param source who writes the message
     * @param type CloudEvents type, see {@link MessageType#typeName()}
     * @param time when what it says came about
     * @param subject what it is about
     */
    public static Headers of(String id, String source, String type, Instant time, String subject) {
        Headers headers = new RecordHeaders();
        add(headers, SPEC_VERSION, Envelope.VERSION);
        add(headers, ID, id);
        add(headers, SOURCE, source);
        add(headers, TYPE, type);
        add(headers, TIME, time.toString());
        add(headers, SUBJECT, subject);
        add(headers, CONTENT_TYPE, MediaType.JSON);
        return headers;
    }

    /** The same, for a message of the application's own. */
    public static Headers of(String id, String source, MessageType type, Instant time, String subject) {
        return of(id, source, type.typeName(), time, subject);
    }

    /** The type that a record's headers name; null in structured mode, and where it is not UTF-8. */
    public static String typeOf(Headers headers) {
        Header type = headers.lastHeader(TYPE);
        return type == null || type.value() == null ? null : Utf8.decode(type.value());
    }

    static void add(Headers headers, String name, String text) {
        headers.add(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
