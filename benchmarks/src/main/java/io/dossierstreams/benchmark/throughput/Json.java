package io.dossierstreams.benchmark.throughput;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.event.Received.Components;
import io.dossierstreams.schema.event.Received.Kind;
import io.dossierstreams.schema.figure.Measure;
import java.io.IOException;
import java.util.Map;

/** JSON by databind, as most programs on Kafka Streams have it. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(Kind.class, new Defaulted<>(Kind.class, Kind.STANDARD))
                    .addDeserializer(Components.class, new Defaulted<>(Components.class, Components.NONE))
                    .addSerializer(new CountersWriter())
                    .addDeserializer(Counters.class, new CountersReader()))
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Json() {}

    /** A field that may be left out, and then has a value of its own. */
    private static final class Defaulted<E extends Enum<E>> extends StdDeserializer<E> {
        private static final long serialVersionUID = 1;

        private final Class<E> type;
        private final E fallback;

        Defaulted(Class<E> type, E fallback) {
            super(type);
            this.type = type;
            this.fallback = fallback;
        }

        @Override
        public E deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Enum.valueOf(type, json.getText());
        }

        @Override
        public E getNullValue(DeserializationContext context) {
            return fallback;
        }
    }

    /** Counters by name, without zeros. */
    private static final class CountersWriter extends StdSerializer<Counters> {
        private static final long serialVersionUID = 1;

        CountersWriter() {
            super(Counters.class);
        }

        @Override
        public void serialize(Counters counters, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            for (Map.Entry<String, Long> counter : counters.byName().entrySet()) {
                json.writeNumberField(counter.getKey(), counter.getValue());
            }
            json.writeEndObject();
        }
    }

    private static final class CountersReader extends StdDeserializer<Counters> {
        private static final long serialVersionUID = 1;

        CountersReader() {
            super(Counters.class);
        }

        @Override
        public Counters deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Counters.Sum sum = new Counters.Sum();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                sum.add(Measure.of(name).orElseThrow(), json.nextLongValue(0));
            }
            return sum.toCounters();
        }
    }
}
