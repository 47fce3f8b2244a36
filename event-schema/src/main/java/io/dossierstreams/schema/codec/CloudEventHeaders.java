package io.dossierstreams.schema.codec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
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

    /**
     * What the messages of one type and time have in common, made once: a tick sends thousands of them. Each gets headers
     * of its own, but the bytes of what they share are the same objects.
     */
    public static final class Common {
        private final Header specVersion = header(SPEC_VERSION, Envelope.VERSION);
        private final Header contentType = header(CONTENT_TYPE, MediaType.JSON);
        private final Header source;
        private final Header type;
        private final Header time;

        /** The arguments are those of {@link CloudEventHeaders#of(String, String, MessageType, Instant, String)}. */
        public Common(String source, MessageType type, Instant time) {
            this.source = header(SOURCE, source);
            this.type = header(TYPE, type.typeName());
            this.time = header(TIME, time.toString());
        }

        /**
         * Headers of a message; new ones each time.
         *
         * @param id unique within the source, in UTF-8
         * @param subject what it is about, in UTF-8
         */
        public Headers with(byte[] id, byte[] subject) {
            return new RecordHeaders(new Header[] {
                specVersion,
                new RecordHeader(ID, id),
                source,
                type,
                time,
                new RecordHeader(SUBJECT, subject),
                contentType
            });
        }

        private static Header header(String name, String text) {
            return new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8));
        }
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
