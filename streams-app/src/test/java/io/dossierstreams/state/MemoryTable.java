package io.dossierstreams.state;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A table in memory, for tests of the domain. */
public class MemoryTable<K extends Comparable<? super K>, V> implements Table<K, V> {
    private final NavigableMap<K, V> entries = new TreeMap<>();

    @Override
    public final V get(K key) {
        return entries.get(key);
    }

    @Override
    public final void put(K key, V value) {
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }

    @Override
    public final void forEach(BiConsumer<K, V> visitor) {
        entries.forEach(visitor);
    }

    @Override
    public final void forEachFrom(K key, int limit, BiConsumer<K, V> visitor) {
        entries.tailMap(key, true).entrySet().stream()
                .limit(limit)
                .forEach(entry -> visitor.accept(entry.getKey(), entry.getValue()));
    }

    public final int size() {
        return entries.size();
    }
}
