package io.dossierstreams.breach;

import io.dossierstreams.state.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * When each publishing system was last heard, in the time of ticks; also of those that no target names as yet, so that a
 * target knows at once how long its system has been silent.
 */
final class Sources {
    private final Table<String, Source> table;

    /** @param table by CloudEvents source; restored before this is called */
    Sources(Table<String, Source> table) {
        this.table = table;
    }

    /**
     * Takes in who was heard, and begins to wait for those that never were.
     *
     * @param now of the tick
     * @param watched the systems that targets name
     */
    void take(Instant now, Set<String> heard, Set<String> watched) {
        heard.forEach(source -> table.put(source, new Source(now, true)));
        for (String source : watched) {
            if (table.get(source) == null) {
                table.put(source, new Source(now, false));
            }
        }
    }

    /** When a system was last heard; one that is heard or watched is always known. */
    Source get(String source) {
        return table.get(source);
    }

    /**
     * Forgets what no target names: those that were not heard since the horizon, and those that never were. A target that
     * comes back waits anew.
     */
    void forget(Instant horizon, Set<String> watched) {
        List<String> forgotten = new ArrayList<>();
        table.forEach((name, source) -> {
            if (!watched.contains(name) && (!source.heard() || source.since().isBefore(horizon))) {
                forgotten.add(name);
            }
        });
        forgotten.forEach(name -> table.put(name, null));
    }
}
