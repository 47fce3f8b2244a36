package io.dossierstreams.state;

import java.util.function.BiConsumer;

/** A map that outlives the process: a state store at work, a plain map in a test. */
public interface Table<K, V> {

    /** The value of the key, or null. */
    V get(K key);

    /** Sets the value of the key; null removes it. */
    void put(K key, V value);

    /**
     * Visits every entry, in the order of the keys' bytes. The visitor must not change the table.
     */
    void forEach(BiConsumer<K, V> visitor);

    /**
     * Visits at most so many entries, in the order of the keys' bytes, beginning with this key or the next one that there
     * is. Costs what is visited and not what is stored. The visitor must not change the table.
     */
    void forEachFrom(K key, int limit, BiConsumer<K, V> visitor);
}
