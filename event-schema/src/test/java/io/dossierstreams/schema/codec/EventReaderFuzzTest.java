package io.dossierstreams.schema.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventReaderFuzzTest {
    private static final String[] PIECES = {
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "true",
        "1.0",
        "-1",
        "1e999999999999",
        "\\ud800",
        "\u0000",
        "\\",
        "[[[[[[[[[[[[[[[[[[[[",
        "\"unit\":1,",
        "9".repeat(400),
        "\uFEFF",
        "2100-02-30T00:00:00Z",
        " ",
        "\"data\":{},"
    };

    private final EventWriter writer = new EventWriter();
    private final EventReader reader = new EventReader(new Limits(4096, 16));

    @ParameterizedTest
    @EnumSource
    void shouldNeverThrowWhenBytesAreDamaged(ContentMode mode) {
        Random random = new Random(20230630);
        RandomEvents events = new RandomEvents(20230630);
        Map<RejectionCause, Integer> causes = new EnumMap<>(RejectionCause.class);
        int accepted = 0;
        for (int i = 0; i < 30_000; i++) {
            ProducerRecord<byte[], byte[]> message = writer.write(events.next(), mode, RandomEvents.ARRIVAL);
            Headers headers = random.nextInt(4) == 0 ? damaged(message.headers(), random) : message.headers();
            byte[] key = random.nextInt(20) == 0 ? damaged(message.key(), random) : message.key();
            byte[] value = random.nextInt(5) == 0 ? message.value() : damaged(message.value(), random);

            Reading reading = reader.read(headers, key, value, RandomEvents.ARRIVAL);

            // Another reader has seen no other records: nothing may carry over from one to the next.
            assertThat(new EventReader(new Limits(4096, 16)).read(headers, key, value, RandomEvents.ARRIVAL))
                    .isEqualTo(reading);
            if (reading instanceof Reading.Rejected rejected) {
                causes.merge(rejected.rejection().cause(), 1, Integer::sum);
                assertThat(rejected.rejection().detail()).hasSizeLessThan(500).doesNotContain("Exception", "\n", "\0");
            } else {
                accepted++;
            }
        }
        assertThat(accepted).isGreaterThan(1_000);
        assertThat(causes)
                .containsKeys(
                        RejectionCause.NOT_JSON,
                        RejectionCause.NOT_A_CLOUD_EVENT,
                        RejectionCause.MISSING_FIELD,
                        RejectionCause.WRONG_TYPE,
                        RejectionCause.INVALID_VALUE,
                        RejectionCause.KEY_MISMATCH);
    }

    @Test
    void shouldNeverThrowWhenBytesAreNoise() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            assertThat(reader.read(new RecordHeaders(), noise, noise, 0)).isInstanceOf(Reading.Rejected.class);
        }
    }

    private static Headers damaged(Headers headers, Random random) {
        Headers damaged = new RecordHeaders();
        for (Header header : headers) {
            switch (random.nextInt(12)) {
                case 0 -> {}
                case 1 -> damaged.add(header.key(), null);
                case 2 -> damaged.add(header.key(), damaged(header.value(), random));
                case 3 -> damaged.add(header).add(header);
                default -> damaged.add(header);
            }
        }
        return damaged;
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = bytes;
        for (int i = random.nextInt(3); i >= 0 && damaged.length > 0; i--) {
            int at = random.nextInt(damaged.length);
            int end = Math.min(damaged.length, at + random.nextInt(20));
            damaged = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(damaged, at);
                case 1 -> join(damaged, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
                case 2 -> join(damaged, at, new byte[0], end);
                case 3 -> join(damaged, at, Arrays.copyOfRange(damaged, at, end), at);
                default ->
                    join(damaged, at, PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8), at);
            };
        }
        return random.nextInt(200) == 0 ? null : damaged;
    }

    private static byte[] join(byte[] bytes, int head, byte[] middle, int tail) {
        byte[] joined = Arrays.copyOf(bytes, head + middle.length + bytes.length - tail);
        System.arraycopy(middle, 0, joined, head, middle.length);
        System.arraycopy(bytes, tail, joined, head + middle.length, bytes.length - tail);
        return joined;
    }
}
