package io.dossierstreams.topology;

import io.dossierstreams.state.Table;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The publishing systems that have sent an event since the last tick, whatever became of it: that they send is all that
 * counts here.
 */
final class HeardSources {
    private final Table<String, Boolean> table;
    /** Mirrors the table, so that it is written once per system and tick, and not per event. */
    private final SortedSet<String> heard = new TreeSet<>();

    /** @param table by CloudEvents source; restored before this is called */
    HeardSources(Table<String, Boolean> table) {
        this.table = table;
        table.forEach((source, present) -> heard.add(source));
    }

    void hear(String source) {
        if (heard.add(source)) {
            table.put(source, true);
        }
    }

    /** Gives every system, and forgets them. */
    SortedSet<String> take() {
        SortedSet<String> taken = Collections.unmodifiableSortedSet(new TreeSet<>(heard));
        taken.forEach(source -> table.put(source, null));
        heard.clear();
        return taken;
    }
}
