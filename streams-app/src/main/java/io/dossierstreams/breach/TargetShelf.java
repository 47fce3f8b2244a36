package io.dossierstreams.breach;

import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.state.Table;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The targets that the log has brought so far. */
final class TargetShelf {
    private final Table<String, Target> table;
    private SortedMap<String, Target> targets;

    /** @param table by id; restored before this is called */
    TargetShelf(Table<String, Target> table) {
        this.table = table;
        this.targets = read();
    }

    /** By id. */
    SortedMap<String, Target> targets() {
        return targets;
    }

    /** Takes in what was loaded, null where it was removed. */
    TargetChange take(Map<String, Target> loaded) {
        SortedMap<String, Target> before = targets;
        Set<String> changed = new TreeSet<>();
        loaded.forEach((id, target) -> {
            if (!Objects.equals(table.get(id), target)) {
                changed.add(id);
                table.put(id, target);
            }
        });
        if (!changed.isEmpty()) {
            targets = read();
        }
        return new TargetChange(before, targets, changed);
    }

    private SortedMap<String, Target> read() {
        SortedMap<String, Target> read = new TreeMap<>();
        table.forEach(read::put);
        return read;
    }
}
