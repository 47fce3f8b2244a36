package io.dossierstreams.topology;

import io.dossierstreams.state.Table;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/**
 * Sums that wait for the next tick. They are on the heap, and a table gets them before each commit: where commits come
 * with ticks that is never, and to add costs no more than an addition.
 */
final class PendingSums<K extends Comparable<K>, V> {
    private final Table<K, V> table;
    private final BinaryOperator<V> plus;
    private final Predicate<V> isZero;
    private final Map<K, V> sums = new HashMap<>();
    /** Keys whose sums differ from what the table has. */
    private final Set<K> changed = new HashSet<>();
    /** Keys of the table. */
    private final Set<K> stored = new HashSet<>();

    /** @param table restored before this is called; what it has is what waited at the last commit */
    PendingSums(Table<K, V> table, BinaryOperator<V> plus, Predicate<V> isZero) {
        this.table = table;
        this.plus = plus;
        this.isZero = isZero;
        table.forEach((key, sum) -> {
            sums.put(key, sum);
            stored.add(key);
        });
    }

    void add(K key, V change) {
        sums.merge(key, change, plus);
        changed.add(key);
    }

    /** Brings the table up to date. */
    void store() {
        for (K key : changed) {
            V sum = sums.get(key);
            if (!isZero.test(sum)) {
                table.put(key, sum);
                stored.add(key);
            } else if (stored.remove(key)) {
                table.put(key, null);
            }
        }
        changed.clear();
    }

    /** Gives the sums that are not zero, in the order of their keys, and forgets them. */
    SortedMap<K, V> take() {
        SortedMap<K, V> taken = new TreeMap<>(sums);
        taken.values().removeIf(isZero);
        stored.forEach(key -> table.put(key, null));
        stored.clear();
        changed.clear();
        sums.clear();
        return Collections.unmodifiableSortedMap(taken);
    }
}
