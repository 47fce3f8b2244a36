package io.dossierstreams.schema.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private final long[] values = new long[Measure.values().length];

    @Test
    void shouldBeEqualToAMapWhenItHasTheSameEntries() {
        values[Measure.OPENED.ordinal()] = -2;
        values[Measure.OVERDUE.ordinal()] = 3;
        values[Measure.RECEIVED.ordinal()] = 1;
        Map<String, Long> expected = new LinkedHashMap<>(Map.of("received", 1L));
        expected.put("opened", -2L);
        expected.put("overdue", 3L);
        Measures measures = new Measures(values);
        assertThat(measures).isEqualTo(expected).hasSameHashCodeAs(expected).hasSize(3);
        assertThat(new ArrayList<>(measures.keySet())).containsExactly("received", "opened", "overdue");
        List<String> visited = new ArrayList<>();
        measures.forEach((name, value) -> visited.add(name + value));
        assertThat(visited).containsExactly("received1", "opened-2", "overdue3");
    }

    @Test
    void shouldKnowNoNameWhenItsValueIsZero() {
        values[Measure.RECEIVED.ordinal()] = 1;
        Measures measures = new Measures(values);
        assertThat(measures.get("received")).isEqualTo(1L);
        assertThat(measures.get("opened")).isNull();
        assertThat(measures.get("nothing")).isNull();
        assertThat(measures.containsKey("opened")).isFalse();
        assertThat(measures.getOrDefault("open", 0L)).isZero();
    }

    @Test
    void shouldNotChangeWhenTheArrayDoes() {
        Measures measures = new Measures(values);
        values[0] = 1;
        assertThat(measures).isEmpty();
        assertThatThrownBy(() -> measures.put("received", 1L)).isInstanceOf(UnsupportedOperationException.class);
    }
}
