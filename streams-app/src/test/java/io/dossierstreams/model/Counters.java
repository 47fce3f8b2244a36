package io.dossierstreams.model;

import io.dossierstreams.schema.figure.Measure;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums by key and measure.
 *
 * @param <K> what the sums are kept for
 */
final class Counters<K extends Comparable<K>> {
    private final Map<K, Map<Measure, Long>> sums = new HashMap<>();

    void add(K key, Measure measure, long amount) {
        sums.computeIfAbsent(key, none -> new EnumMap<>(Measure.class)).merge(measure, amount, Math::addExact);
    }

    long get(K key, Measure measure) {
        return sums.getOrDefault(key, Map.of()).getOrDefault(measure, 0L);
    }

    /** A copy of the keys that anything was added to. */
    Set<K> keys() {
        return Set.copyOf(sums.keySet());
    }

    /** The sums that are not zero, and the keys that have any. */
    SortedMap<K, Map<Measure, Long>> withoutZeros() {
        SortedMap<K, Map<Measure, Long>> result = new TreeMap<>();
        sums.forEach((key, measures) -> {
            Map<Measure, Long> kept = new EnumMap<>(measures);
            kept.values().removeIf(amount -> amount == 0);
            if (!kept.isEmpty()) {
                result.put(key, Collections.unmodifiableMap(kept));
            }
        });
        return Collections.unmodifiableSortedMap(result);
    }
}
