package io.dossierstreams.schema.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import io.dossierstreams.schema.codec.ContentMode;
import io.dossierstreams.schema.codec.EventReader;
import io.dossierstreams.schema.codec.EventWriter;
import io.dossierstreams.schema.codec.Reading;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.topic.Topic;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the official CloudEvents SDK writes is read, and it reads what we write. */
class CloudEventsSdkTest {
    private static final String DATA =
            "{\"paymentId\":\"p1\",\"amountVnd\":20000,\"method\":\"ONLINE\",\"purpose\":\"FEE\"}";
    private static final DossierEvent EVENT = new DossierEvent(
            "e1",
            "urn:dvc:hoài-nhơn",
            Instant.parse("2023-06-01T01:15:00.123Z"),
            "H1",
            3,
            new Paid("p1", 20_000, Paid.Method.ONLINE, Paid.Purpose.FEE));

    @ParameterizedTest
    @CsvSource({"BINARY,application/json", "STRUCTURED,application/json", "STRUCTURED,"})
    void shouldReadTheEventWhenTheSdkWroteIt(Encoding encoding, String contentType) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId("e1")
                .withSource(URI.create("urn:dvc:hoài-nhơn"))
                .withType("dossier.paid.v1")
                .withTime(OffsetDateTime.parse("2023-06-01T08:15:00.123456+07:00"))
                .withSubject("H1")
                .withExtension("revision", 3)
                .withExtension("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        byte[] data = DATA.getBytes(StandardCharsets.UTF_8);
        event = contentType == null ? event.withData(data) : event.withData(contentType, data);

        Headers headers = new RecordHeaders();
        byte[] value = serialize(encoding, headers, event.build());

        assertThat(new EventReader()
                        .read(
                                headers,
                                "H1".getBytes(StandardCharsets.UTF_8),
                                value,
                                EVENT.time().toEpochMilli()))
                .isEqualTo(new Reading.Accepted(EVENT));
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeReadByTheSdkWhenWeWroteIt(ContentMode mode) throws IOException {
        ProducerRecord<byte[], byte[]> message = new EventWriter().write(EVENT, mode, 0);
        try (CloudEventDeserializer deserializer = new CloudEventDeserializer()) {
            CloudEvent event = deserializer.deserialize(message.topic(), message.headers(), message.value());

            assertThat(event.getId()).isEqualTo("e1");
            assertThat(event.getSource()).isEqualTo(URI.create("urn:dvc:hoài-nhơn"));
            assertThat(event.getType()).isEqualTo("dossier.paid.v1");
            assertThat(event.getTime().toInstant()).isEqualTo(EVENT.time());
            assertThat(event.getSubject()).isEqualTo("H1");
            assertThat(event.getExtension("revision")).hasToString("3");
            assertThat(event.getDataContentType()).isEqualTo("application/json");
            assertThat(Golden.JSON.readTree(event.getData().toBytes())).isEqualTo(Golden.JSON.readTree(DATA));
        }
    }

    private static byte[] serialize(Encoding encoding, Headers headers, CloudEvent event) {
        try (CloudEventSerializer serializer = new CloudEventSerializer()) {
            serializer.configure(
                    Map.of(
                            CloudEventSerializer.ENCODING_CONFIG,
                            encoding,
                            CloudEventSerializer.EVENT_FORMAT_CONFIG,
                            JsonFormat.CONTENT_TYPE),
                    false);
            return serializer.serialize(Topic.EVENTS.topicName(), headers, event);
        }
    }
}
