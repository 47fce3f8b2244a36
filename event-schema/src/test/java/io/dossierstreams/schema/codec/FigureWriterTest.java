package io.dossierstreams.schema.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.CountValue;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Measures;
import io.dossierstreams.schema.figure.UnitDay;
import io.dossierstreams.schema.figure.UnitMonth;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureWriterTest {
    private static final int MESSAGES = 3_000;
    private static final List<String> TEXTS = List.of(
            "",
            "HN-01",
            "Cấp đổi / 04",
            "a\"b\\c",
            "tab\tline\nreturn\r",
            "\u0000\u0001\u001f\u007f\u0080",
            "😀 é ~",
            "/");

    private final SplittableRandom random = new SplittableRandom(20_240_131);

    @Test
    void shouldWriteTheBytesOfReflectionWhenAMessageIsAUnitDay() {
        for (int i = 0; i < MESSAGES; i++) {
            UnitDay message =
                    new UnitDay(text(), day(), random.nextBoolean(), number(), optional(this::time), measures());
            assertThat(MessageCodec.UNIT_DAY.encode(message)).isEqualTo(MessageCodec.encodeByReflection(message));
        }
    }

    @Test
    void shouldWriteTheBytesOfReflectionWhenAMessageIsAUnitMonth() {
        for (int i = 0; i < MESSAGES; i++) {
            UnitMonth message = new UnitMonth(text(), text(), number(), list(this::text));
            assertThat(MessageCodec.UNIT_MONTH.encode(message)).isEqualTo(MessageCodec.encodeByReflection(message));
        }
    }

    @Test
    void shouldWriteTheBytesOfReflectionWhenAMessageIsAnAggregate() {
        for (int i = 0; i < MESSAGES; i++) {
            Aggregate message = new Aggregate(
                    text(),
                    text(),
                    day(),
                    day(),
                    day(),
                    number(),
                    optional(this::time),
                    measures(),
                    list(() -> new IndicatorValue(text(), random.nextInt(), number(), number())),
                    list(() -> new CountValue(text(), random.nextInt(), number())),
                    list(() -> new LagValue(text(), 1, number(), optional(this::text), optional(this::text))));
            assertThat(MessageCodec.AGGREGATE.encode(message)).isEqualTo(MessageCodec.encodeByReflection(message));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, 99, 100, -1, -10, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1})
    void shouldWriteEveryDigitWhenANumberIsAtAnEdge(long number) {
        UnitDay message = new UnitDay("A", LocalDate.EPOCH, true, number, Instant.EPOCH, Map.of());
        assertThat(new String(MessageCodec.UNIT_DAY.encode(message), StandardCharsets.UTF_8))
                .isEqualTo("{\"unit\":\"A\",\"day\":\"1970-01-01\",\"assigned\":true,\"tick\":" + number
                        + ",\"now\":\"1970-01-01T00:00:00Z\",\"measures\":{}}");
    }

    private Map<String, Long> measures() {
        long[] values = new long[Measure.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(4) == 0 ? number() : 0;
        }
        Measures measures = new Measures(values);
        return random.nextBoolean() ? measures : new LinkedHashMap<>(measures);
    }

    private <T> List<T> list(Supplier<T> entries) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> entries.get())
                .toList();
    }

    private <T> T optional(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size())) + TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** Of any length. */
    private long number() {
        return random.nextLong() >> random.nextInt(64);
    }

    private LocalDate day() {
        return random.nextInt(10) == 0
                ? LocalDate.of(random.nextInt(-20_000, 20_000), 2, 3)
                : LocalDate.EPOCH.plusDays(random.nextInt(40_000));
    }

    private Instant time() {
        Instant second = Instant.ofEpochSecond(random.nextLong(-100_000_000_000L, 300_000_000_000L));
        return random.nextInt(4) == 0 ? second.plusMillis(random.nextInt(1_000)) : second;
    }
}
