package io.dossierstreams.benchmark.throughput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.dossierstreams.log.ControlRecord;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** Values as JSON. */
final class JsonSerde {
    private JsonSerde() {}

    static <T> Serde<T> of(Class<T> type) {
        ObjectReader reader = Json.MAPPER.readerFor(type);
        return Serdes.serdeFrom(writer(type), (topic, bytes) -> bytes == null ? null : read(reader, bytes));
    }

    /** The same, where what the application itself has written into the log is null: ticks and reference data. */
    static Serde<EventMessage> ofEvents() {
        ObjectReader reader = Json.MAPPER.readerFor(EventMessage.class);
        return Serdes.serdeFrom(writer(EventMessage.class), new Deserializer<>() {
            @Override
            public EventMessage deserialize(String topic, byte[] bytes) {
                return read(reader, bytes);
            }

            @Override
            public EventMessage deserialize(String topic, Headers headers, byte[] bytes) {
                return ControlRecord.isClaimedBy(headers) ? null : deserialize(topic, bytes);
            }
        });
    }

    private static <T> Serializer<T> writer(Class<T> type) {
        ObjectWriter writer = Json.MAPPER.writerFor(type);
        return (topic, value) -> {
            try {
                return value == null ? null : writer.writeValueAsBytes(value);
            } catch (JsonProcessingException e) {
                throw new SerializationException("writing a " + type.getSimpleName(), e);
            }
        };
    }

    private static <T> T read(ObjectReader reader, byte[] bytes) {
        try {
            return reader.readValue(bytes);
        } catch (IOException e) {
            throw new SerializationException("reading JSON", e);
        }
    }
}
