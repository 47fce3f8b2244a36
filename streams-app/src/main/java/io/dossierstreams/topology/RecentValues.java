package io.dossierstreams.topology;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values that were used last, so many of them. */
final class RecentValues<K, V> {
    private final int limit;
    private final Map<K, V> values;

    /** @param limit 0 keeps none */
    RecentValues(int limit) {
        this.limit = limit;
        this.values = new Least<>(limit);
    }

    /** The value of a key; null where none is kept. */
    V get(K key) {
        return limit == 0 ? null : values.get(key);
    }

    /** Keeps a value in the place of what was kept of the key; null keeps nothing of it. */
    void keep(K key, V value) {
        if (value == null) {
            values.remove(key);
        } else if (limit > 0) {
            values.put(key, value);
        }
    }

    /** In the order of their use; forgets the one that was not used for longest. */
    private static final class Least<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private static final float LOAD = 0.75f;

        private final int limit;

        Least(int limit) {
            super(16, LOAD, true);
            this.limit = limit;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > limit;
        }
    }
}
