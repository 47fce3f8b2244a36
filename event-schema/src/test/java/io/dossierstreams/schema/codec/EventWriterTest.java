package io.dossierstreams.schema.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Voided;
import io.dossierstreams.schema.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventWriterTest {
    private static final Instant TIME = Instant.parse("2023-06-01T03:00:00Z");

    private final EventWriter writer = new EventWriter();
    private final EventReader reader = new EventReader();

    @ParameterizedTest
    @EnumSource
    void shouldReadBackTheSameEventWhenWrittenAsARecord(ContentMode mode) {
        RandomEvents events = new RandomEvents(7);
        for (int i = 0; i < 2_000; i++) {
            DossierEvent event = events.next();
            ProducerRecord<byte[], byte[]> message = writer.write(event, mode, RandomEvents.ARRIVAL);
            assertThat(reader.read(message.headers(), message.key(), message.value(), message.timestamp()))
                    .isEqualTo(new Reading.Accepted(event));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadBackTheSameEventWhenWrittenAsALine(EventType type) {
        RandomEvents events = new RandomEvents(8);
        for (int i = 0; i < 200; i++) {
            DossierEvent event = events.next(type);
            String line = writer.line(event);
            assertThat(line).doesNotContain("\n", "\r");
            assertThat(reader.readLine(line.getBytes(StandardCharsets.UTF_8), RandomEvents.ARRIVAL))
                    .isEqualTo(new Reading.Accepted(event));
        }
    }

    @Test
    void shouldLeaveOutWhatIsAbsentOrDefaultWhenWriting() {
        DossierEvent event = new DossierEvent("e1", "urn:dvc", TIME, "H1", 0, received());

        assertThat(writer.line(event))
                .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"urn:dvc\","
                        + "\"type\":\"dossier.received.v1\",\"time\":\"2023-06-01T03:00:00Z\",\"subject\":\"H1\","
                        + "\"datacontenttype\":\"application/json\","
                        + "\"data\":{\"unit\":\"HN-01\",\"procedure\":\"P1\",\"channel\":\"ONLINE\"}}");
    }

    @Test
    void shouldLeaveThePartitionToTheProducerWhenWritingARecord() {
        DossierEvent event = new DossierEvent("e1", "urn:dvc", TIME, "H1", 0, new Voided(null));

        ProducerRecord<byte[], byte[]> message = writer.write(event, ContentMode.BINARY, 42);

        assertThat(message.topic()).isEqualTo(Topic.EVENTS.topicName());
        assertThat(message.partition()).isNull();
        assertThat(message.timestamp()).isEqualTo(42);
        assertThat(message.key()).asString(StandardCharsets.UTF_8).isEqualTo("H1");
        assertThat(message.value()).asString(StandardCharsets.UTF_8).isEqualTo("{}");
    }

    private static Received received() {
        return new Received(
                "HN-01",
                "P1",
                Received.Channel.ONLINE,
                null,
                Received.Kind.STANDARD,
                null,
                false,
                Received.Components.NONE,
                false,
                false,
                null);
    }
}
