package io.dossierstreams.schema.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.UnitDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitDayReaderTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);
    private static final Instant NOW = Instant.parse("2023-06-30T17:00:00Z");

    private final Map<Measure, Long> read = new EnumMap<>(Measure.class);
    private final UnitDayReader reader = new UnitDayReader();

    @Test
    void shouldReadWhatTheCodecWrites() {
        Map<String, Long> measures = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            measures.put(measure.fieldName(), measure.ordinal() - 5L);
        }
        byte[] bytes = MessageCodec.UNIT_DAY.encode(new UnitDay("A", DAY, true, 7, NOW, measures));

        assertThat(reader.read(bytes, read::put)).contains(NOW);
        assertThat(read)
                .hasSize(Measure.values().length)
                .allSatisfy((measure, value) -> assertThat(value).isEqualTo(measure.ordinal() - 5L));
    }

    @Test
    void shouldHaveNoTimeWhenItWasNotKept() {
        byte[] bytes = MessageCodec.UNIT_DAY.encode(new UnitDay("A", DAY, true, 7, null, Map.of("received", 3L)));

        assertThat(reader.read(bytes, read::put)).isEmpty();
        assertThat(read).containsExactly(Map.entry(Measure.RECEIVED, 3L));
    }

    @Test
    void shouldTellTheTimesOfDifferentTicksApart() {
        reader.read("{\"now\":\"2023-06-30T17:00:00Z\"}".getBytes(UTF_8), read::put);

        assertThat(reader.read("{\"now\":\"2023-07-01T17:00:00Z\"}".getBytes(UTF_8), read::put))
                .contains(Instant.parse("2023-07-01T17:00:00Z"));
    }

    @Test
    void shouldLeaveOutMeasuresAndFieldsOfNewerVersions() {
        byte[] bytes = "{\"more\":{\"a\":[1]},\"measures\":{\"received\":3,\"brandNew\":4}}".getBytes(UTF_8);

        assertThat(reader.read(bytes, read::put)).isEmpty();
        assertThat(read).containsExactly(Map.entry(Measure.RECEIVED, 3L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"measures\":3}",
                "{\"measures\":{\"received\":\"3\"}}",
                "{\"measures\":{\"received\":99999999999999999999}}",
                "{\"now\":\"soon\"}"
            })
    void shouldRefuseWhatIsNoUnitDay(String text) {
        assertThatThrownBy(() -> reader.read(text.getBytes(UTF_8), read::put))
                .isInstanceOf(InvalidMessageException.class);
    }
}
