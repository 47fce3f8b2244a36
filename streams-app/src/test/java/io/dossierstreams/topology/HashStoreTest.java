package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashStoreTest {
    private final KeyValueStore<Bytes, byte[]> store =
            HashStore.supplier("a-store").get();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldGiveWhatASortedMapGivesWhateverIsDone(long seed) {
        Random random = new Random(seed);
        TreeMap<Bytes, byte[]> model = new TreeMap<>();
        for (int step = 0; step < 3_000; step++) {
            Bytes key = key(random);
            byte[] value = {(byte) random.nextInt()};
            switch (random.nextInt(8)) {
                case 0 -> assertThat(store.delete(key)).isEqualTo(model.remove(key));
                case 1 -> assertThat(store.putIfAbsent(key, value)).isEqualTo(model.putIfAbsent(key, value));
                case 2 -> {
                    store.put(key, null);
                    model.remove(key);
                }
                default -> {
                    store.put(key, value);
                    model.put(key, value);
                }
            }
            assertThat(store.get(key)).isEqualTo(model.get(key));
            assertThat(store.approximateNumEntries()).isEqualTo(model.size());
            // Only later ones: nothing is sorted before somebody asks.
            if (step > 1_000 && step % 50 == 0) {
                assertThat(keys(store.all())).isEqualTo(List.copyOf(model.keySet()));
                Bytes other = key(random);
                Bytes from = key.compareTo(other) < 0 ? key : other;
                Bytes to = from.equals(key) ? other : key;
                assertThat(keys(store.range(from, to)))
                        .isEqualTo(
                                List.copyOf(model.subMap(from, true, to, true).keySet()));
                assertThat(keys(store.range(null, to)))
                        .isEqualTo(List.copyOf(model.headMap(to, true).keySet()));
                assertThat(keys(store.range(from, null)))
                        .isEqualTo(List.copyOf(model.tailMap(from, true).keySet()));
                byte[] prefix = {key.get()[0]};
                assertThat(keys(store.prefixScan(Bytes.wrap(prefix), new BytesSerializer())))
                        .isEqualTo(model.keySet().stream()
                                .filter(candidate -> candidate.get()[0] == prefix[0])
                                .toList());
            }
        }
    }

    @Test
    void shouldHoldNothingWhenItIsClosed() {
        store.put(Bytes.wrap(new byte[] {1}), new byte[] {1});
        store.close();
        assertThat(store.approximateNumEntries()).isZero();
        assertThat(store.isOpen()).isFalse();
    }

    private static Bytes key(Random random) {
        byte[] key = new byte[1 + random.nextInt(2)];
        random.nextBytes(key);
        key[0] = random.nextInt(10) == 0 ? (byte) 0xFF : (byte) (key[0] & 0x1F);
        return Bytes.wrap(key);
    }

    private static List<Bytes> keys(KeyValueIterator<Bytes, byte[]> entries) {
        List<Bytes> keys = new ArrayList<>();
        try (entries) {
            while (entries.hasNext()) {
                Bytes peeked = entries.peekNextKey();
                KeyValue<Bytes, byte[]> entry = entries.next();
                assertThat(entry.key).isEqualTo(peeked);
                assertThat(entry.value).isNotNull();
                keys.add(entry.key);
            }
        }
        return keys;
    }
}
