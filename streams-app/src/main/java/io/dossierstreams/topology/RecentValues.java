package io.dossierstreams.topology;

import java.util.HashMap;
import java.util.Map;

/**
 * The values that were used of late: two generations, of which the older one is dropped when the younger is full. An order
 * by last use would have to be kept with each reading, which costs more than the reading.
 */
final class RecentValues<K, V> {
    private final int generation;
    private Map<K, V> young = new HashMap<>();
    private Map<K, V> old = Map.of();

    /** @param limit how many are kept at most; 0 keeps none */
    RecentValues(int limit) {
        this.generation = limit / 2;
    }

    /** The value of a key; null where none is kept. */
    V get(K key) {
        V kept = young.get(key);
        if (kept != null || old.isEmpty()) {
            return kept;
        }
        V older = old.get(key);
        if (older != null) {
            keep(key, older);
        }
        return older;
    }

    /** Keeps a value in the place of what was kept of the key; null keeps nothing of it. */
    void keep(K key, V value) {
        if (value == null) {
            young.remove(key);
            if (!old.isEmpty()) {
                old.remove(key);
            }
        } else if (generation > 0) {
            if (young.size() >= generation) {
                old = young;
                young = new HashMap<>();
            }
            // The older generation may have another value of the key: it is not asked as long as this one is there.
            young.put(key, value);
        }
    }
}
