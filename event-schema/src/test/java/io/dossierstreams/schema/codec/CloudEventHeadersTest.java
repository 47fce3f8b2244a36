package io.dossierstreams.schema.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class CloudEventHeadersTest {
    private static final Instant TIME = Instant.parse("2023-06-30T17:00:00Z");

    @Test
    void shouldHoldAllAttributesInOneOrderWhenBuilt() {
        Headers headers = CloudEventHeaders.of("a/1", "dossier-streams", MessageType.BREACH, TIME, "a");
        assertThat(Arrays.stream(headers.toArray())
                        .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8)))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=a/1",
                        "ce_source=dossier-streams",
                        "ce_type=dossier.breach.v1",
                        "ce_time=2023-06-30T17:00:00Z",
                        "ce_subject=a",
                        "content-type=application/json");
    }

    @Test
    void shouldBeIndependentWhenBuiltTwice() {
        Headers first = CloudEventHeaders.of("1", "s", MessageType.UNIT, TIME, "HN");
        first.remove(CloudEventHeaders.TYPE);
        assertThat(CloudEventHeaders.typeOf(first)).isNull();
        assertThat(CloudEventHeaders.typeOf(CloudEventHeaders.of("1", "s", MessageType.UNIT, TIME, "HN")))
                .isEqualTo("dossier.unit.v1");
    }

    @Test
    void shouldBeTheSameWhenMadeOfWhatMessagesHaveInCommon() {
        CloudEventHeaders.Common common = new CloudEventHeaders.Common("s", MessageType.AGGREGATE, TIME);
        Headers first = common.with(utf8("1/Đ"), utf8("Đ"));
        first.remove(CloudEventHeaders.TYPE);
        assertThat(common.with(utf8("1/Đ"), utf8("Đ")))
                .isEqualTo(CloudEventHeaders.of("1/Đ", "s", MessageType.AGGREGATE, TIME, "Đ"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
