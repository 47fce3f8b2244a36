package io.dossierstreams.topology;

import io.dossierstreams.state.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Keeps what is written on the heap until {@link #store}, so that what changes several times between two commits is
 * written once: receipt, lookup and payment of a dossier often come together.
 */
final class WriteBehind<K, V> implements Table<K, V> {
    /** Some megabytes; a long time between two commits must not fill the heap. */
    static final int MOST_ENTRIES = 20_000;

    private final Table<K, V> table;
    /** By key; null where it is removed. */
    private final Map<K, V> changed = new HashMap<>();

    WriteBehind(Table<K, V> table) {
        this.table = table;
    }

    @Override
    public V get(K key) {
        V value = changed.get(key);
        return value != null || changed.containsKey(key) ? value : table.get(key);
    }

    @Override
    public void put(K key, V value) {
        changed.put(key, value);
        if (changed.size() > MOST_ENTRIES) {
            store();
        }
    }

    /** Brings the table up to date: to be called before a commit. */
    void store() {
        changed.forEach(table::put);
        changed.clear();
    }

    @Override
    public void forEach(BiConsumer<K, V> visitor) {
        store();
        table.forEach(visitor);
    }

    @Override
    public void forEachFrom(K key, int limit, BiConsumer<K, V> visitor) {
        store();
        table.forEachFrom(key, limit, visitor);
    }
}
