package io.dossierstreams.deadline;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Deadlines in memory; counts what is read. */
final class MemoryDeadlines implements DeadlineTable {
    private final NavigableSet<DeadlineKey> keys = new TreeSet<>();
    private int read;

    @Override
    public void put(DeadlineKey key) {
        keys.add(key);
    }

    @Override
    public void remove(DeadlineKey key) {
        keys.remove(key);
    }

    @Override
    public List<DeadlineKey> between(DeadlineKey from, long to, int limit) {
        List<DeadlineKey> found = keys.tailSet(from, true).stream()
                .takeWhile(key -> key.time() <= to)
                .limit(limit)
                .toList();
        read += found.size();
        return found;
    }

    NavigableSet<DeadlineKey> keys() {
        return new TreeSet<>(keys);
    }

    /** How many keys were given in all. */
    int read() {
        return read;
    }
}
