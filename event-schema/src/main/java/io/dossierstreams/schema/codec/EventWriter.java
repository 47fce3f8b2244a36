package io.dossierstreams.schema.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Writes lifecycle events as publishers do. Equal events become equal bytes. What has its default value is left out, so
 * that {@link EventReader} reads back the same event. Safe for use by several threads.
 */
public final class EventWriter {
    private static final int USUAL_BYTES = 512;

    private final JsonFactory factory = new JsonFactory();
    private final String topic;

    /** Writes for an event log under the name of its contract. */
    public EventWriter() {
        this(TopicNames.UNPREFIXED);
    }

    /** @param topics what the topics of the log are called on its cluster */
    public EventWriter(TopicNames topics) {
        this.topic = topics.name(Topic.EVENTS);
    }

    /**
     * A record for the event log; the producer chooses the partition, by the key.
     *
     * @param event the event
     * @param mode where the attributes go
     * @param timestampMillis timestamp of the record, milliseconds since 1970
     */
    public ProducerRecord<byte[], byte[]> write(DossierEvent event, ContentMode mode, long timestampMillis) {
        byte[] key = event.dossierId().getBytes(StandardCharsets.UTF_8);
        byte[] value = mode == ContentMode.BINARY ? data(event) : envelope(event);
        return new ProducerRecord<>(topic, null, timestampMillis, key, value, headers(event, mode));
    }

    /** The event in structured mode on one line, without the line's end, for files of events (NDJSON). */
    public String line(DossierEvent event) {
        return new String(envelope(event), StandardCharsets.UTF_8);
    }

    private static Headers headers(DossierEvent event, ContentMode mode) {
        if (mode == ContentMode.STRUCTURED) {
            Headers headers = new RecordHeaders();
            CloudEventHeaders.add(headers, CloudEventHeaders.CONTENT_TYPE, MediaType.STRUCTURED_JSON);
            return headers;
        }
        Headers headers = CloudEventHeaders.of(
                event.id(), event.source(), event.type().typeName(), event.time(), event.dossierId());
        if (event.revision() > 0) {
            CloudEventHeaders.add(headers, CloudEventHeaders.REVISION, Integer.toString(event.revision()));
        }
        return headers;
    }

    private byte[] data(DossierEvent event) {
        return json(json -> EventDataWriter.write(event.data(), json));
    }

    private byte[] envelope(DossierEvent event) {
        return json(json -> {
            json.writeStartObject();
            json.writeStringField(Envelope.SPEC_VERSION, Envelope.VERSION);
            json.writeStringField(Envelope.ID, event.id());
            json.writeStringField(Envelope.SOURCE, event.source());
            json.writeStringField(Envelope.TYPE, event.type().typeName());
            json.writeStringField(Envelope.TIME, event.time().toString());
            json.writeStringField(Envelope.SUBJECT, event.dossierId());
            if (event.revision() > 0) {
                json.writeNumberField(Envelope.REVISION, event.revision());
            }
            json.writeStringField(Envelope.CONTENT_TYPE, MediaType.JSON);
            json.writeFieldName(Envelope.DATA);
            EventDataWriter.write(event.data(), json);
            json.writeEndObject();
        });
    }

    private byte[] json(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator json = factory.createGenerator(bytes)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("event: has a text that cannot be written as UTF-8", e);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }
}
