package io.dossierstreams.schema.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
    @ParameterizedTest
    @CsvSource({
        "2023-06-30T08:15:00Z,2023-06-30T08:15:00Z",
        "2023-06-30t08:15:00z,2023-06-30T08:15:00Z",
        "2023-06-30T08:15:00.5+07:00,2023-06-30T01:15:00.500Z",
        "2023-06-30T23:59:59.9999999999-00:30,2023-07-01T00:29:59.999Z",
        "2024-02-29T00:00:00-23:59,2024-02-29T23:59:00Z",
        "0000-01-01T00:00:00Z,0000-01-01T00:00:00Z"
    })
    void shouldReadTheTimeWhenItIsWellFormed(String text, String expected) {
        assertThat(Instant.ofEpochMilli(Rfc3339.parseMillis(text))).isEqualTo(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-06-30",
                "2023-06-30T08:15Z",
                "2023-06-30T08:15:00",
                "2023-06-30 08:15:00Z",
                "2023-06-31T08:15:00Z",
                "2023-02-29T08:15:00Z",
                "2023-00-10T08:15:00Z",
                "2023-13-10T08:15:00Z",
                "2023-06-00T08:15:00Z",
                "2023-06-30T24:00:00Z",
                "2023-06-30T08:60:00Z",
                "2023-06-30T23:59:60Z",
                "2023-06-30T08:15:00.Z",
                "2023-06-30T08:15:00,5Z",
                "2023-06-30T08:15:00+7:00",
                "2023-06-30T08:15:00+0700",
                "2023-06-30T08:15:00+24:00",
                "2023-06-30T08:15:00+07:60",
                "2023-06-30T08:15:00ZZ",
                "2023-06-30T08:15:00Z ",
                "٢٠٢٣-06-30T08:15:00Z",
                "+12023-06-30T08:15:00Z"
            })
    void shouldRefuseTheTimeWhenItIsMalformed(String text) {
        assertThat(Rfc3339.parseMillis(text)).isEqualTo(Rfc3339.MALFORMED);
    }

    @Test
    void shouldAgreeWithJavaTimeWhenTimesAreRandom() {
        Random random = new Random(3339);
        for (int i = 0; i < 20_000; i++) {
            OffsetDateTime time = Instant.ofEpochSecond(random.nextLong(-62_000_000_000L, 253_000_000_000L))
                    .plusNanos(random.nextInt(1_000_000_000))
                    .atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60)));
            if (time.getSecond() != 0 || time.getNano() != 0) {
                assertThat(Rfc3339.parseMillis(time.toString()))
                        .as(time.toString())
                        .isEqualTo(time.toInstant().toEpochMilli());
            }
        }
    }
}
