package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

/** Values that a table keeps decoded. */
class RecentValuesTest {
    private static final int KEPT = 4;
    private static final int STEPS = 20_000;
    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    private final RecentValues<String, Integer> recent = new RecentValues<>(4);

    @Test
    void shouldForgetWhatWasNotUsedOfLateWhenThereAreTooMany() {
        recent.keep("a", 1);
        recent.keep("b", 2);
        recent.keep("c", 3);
        assertThat(recent.get("a")).isEqualTo(1);
        recent.keep("d", 4);
        assertThat(recent.get("b")).isNull();
        assertThat(recent.get("a")).isEqualTo(1);
        assertThat(recent.get("c")).isEqualTo(3);
        assertThat(recent.get("d")).isEqualTo(4);
    }

    @Test
    void shouldKeepNoMoreThanTheLimitWhenThereAreMany() {
        for (int i = 0; i < 100; i++) {
            recent.keep("k" + i, i);
        }
        assertThat(IntStream.range(0, 100).filter(i -> recent.get("k" + i) != null))
                .hasSizeLessThanOrEqualTo(4)
                .contains(99);
    }

    @Test
    void shouldKeepNothingOfAKeyWhenItsValueIsGone() {
        recent.keep("a", 1);
        recent.keep("a", null);
        assertThat(recent.get("a")).isNull();
    }

    @Test
    void shouldKeepNothingWhenTheLimitIsZero() {
        RecentValues<String, Integer> none = new RecentValues<>(0);
        none.keep("a", 1);
        assertThat(none.get("a")).isNull();
    }

    @Test
    void shouldGiveWhatTheStoreHasWhenValuesComeAndGo() {
        MemoryStore store = new MemoryStore("unit-days");
        StoreTable.Format<UnitDayKey> keys = new StoreTable.Format<>(UnitDayKey::encode, UnitDayKey::decode);
        StoreTable.Format<Counters> values = new StoreTable.Format<>(Counters::encode, Counters::decode);
        StoreTable<UnitDayKey, Counters> table = new StoreTable<>(store, keys, values, KEPT);
        Map<UnitDayKey, Counters> model = new HashMap<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < STEPS; i++) {
            // A new object each time: what is equal has to be found.
            UnitDayKey key = new UnitDayKey(DAY.plusDays(random.nextInt(3)), "U" + random.nextInt(3));
            if (random.nextInt(3) == 0) {
                Counters value = random.nextInt(4) == 0 ? null : Counters.of(Measure.RECEIVED, 1 + random.nextInt(9));
                table.put(key, value);
                model.put(key, value);
            }
            assertThat(table.get(key)).isEqualTo(model.get(key)).isEqualTo(stored(store, key));
        }
        List<Counters> visited = new ArrayList<>();
        table.forEach((key, value) -> visited.add(value));
        assertThat(visited).hasSize((int) store.approximateNumEntries());
    }

    private static Counters stored(MemoryStore store, UnitDayKey key) {
        byte[] bytes = store.get(Bytes.wrap(key.encode()));
        return bytes == null ? null : Counters.decode(bytes);
    }
}
