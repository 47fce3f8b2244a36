package io.dossierstreams.schema.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.codec.EventReader;
import io.dossierstreams.schema.codec.Reading;
import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.event.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenEventTest {
    private static final long ARRIVAL = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private final Schemas schemas = new Schemas();
    private final EventReader reader = new EventReader();

    @ParameterizedTest
    @MethodSource("valid")
    void shouldPassSchemaAndReaderWhenTheSampleIsValid(Golden sample) {
        assertThat(schemas.errors(sample.type(), sample.json())).isEmpty();
        assertThat(read(sample))
                .isInstanceOfSatisfying(
                        Reading.Accepted.class,
                        accepted ->
                                assertThat(accepted.event().type().typeName()).isEqualTo(sample.type()));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void shouldFailSchemaAndReaderWhenTheSampleIsInvalid(Golden sample) {
        RejectionCause cause =
                RejectionCause.valueOf(sample.name().substring(sample.name().lastIndexOf('.') + 1));
        assertThat(schemas.errors(sample.type(), sample.json())).isNotEmpty();
        assertThat(read(sample))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.rejection().cause())
                                .as(rejected.rejection().detail())
                                .isEqualTo(cause));
    }

    private Reading read(Golden sample) {
        byte[] key = sample.json().path("subject").asText().getBytes(StandardCharsets.UTF_8);
        return reader.read(new RecordHeaders(), key, sample.bytes(), ARRIVAL);
    }

    static Stream<Golden> valid() {
        return samples("valid");
    }

    static Stream<Golden> invalid() {
        return samples("invalid");
    }

    private static Stream<Golden> samples(String kind) {
        return Arrays.stream(EventType.values()).flatMap(type -> Golden.all(type.typeName(), kind).stream());
    }
}
