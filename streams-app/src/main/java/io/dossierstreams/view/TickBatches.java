package io.dossierstreams.view;

import io.dossierstreams.schema.figure.TickComplete;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * A compacted topic of figures, tick by tick: what a tick changed waits until its end has been read, and until it is asked
 * for.
 */
final class TickBatches<K, V> {
    private final NavigableMap<Long, Map<K, Optional<V>>> ended = new TreeMap<>();
    private final NavigableMap<Long, TickComplete> ends = new TreeMap<>();
    private final Map<K, V> content = new HashMap<>();
    private Map<K, Optional<V>> open = new HashMap<>();

    /** Takes in a record of the tick that is being read; nothing is left of the key where the value is empty. */
    void put(K key, Optional<V> value) {
        open.put(key, value);
    }

    /** The tick that is being read is complete. */
    void end(TickComplete complete) {
        ended.put(complete.tick(), open);
        ends.put(complete.tick(), complete);
        open = new HashMap<>();
    }

    /** The ticks whose ends were read and that are not in the content yet. Compaction leaves only some of them. */
    NavigableSet<Long> waiting() {
        return ended.navigableKeySet();
    }

    /** Brings the content up to a tick of those that wait. */
    TickComplete advance(long tick) {
        NavigableMap<Long, Map<K, Optional<V>>> due = ended.headMap(tick, true);
        due.values()
                .forEach(batch -> batch.forEach((key, value) -> {
                    if (value.isPresent()) {
                        content.put(key, value.get());
                    } else {
                        content.remove(key);
                    }
                }));
        due.clear();
        TickComplete complete = ends.get(tick);
        ends.headMap(tick, true).clear();
        return complete;
    }

    /** Forgets what is no longer asked for. */
    void retain(BiPredicate<K, V> wanted) {
        content.entrySet().removeIf(entry -> !wanted.test(entry.getKey(), entry.getValue()));
    }

    /** As of the tick that was advanced to; changes with the next. */
    Map<K, V> content() {
        return content;
    }
}
