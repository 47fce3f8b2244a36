package io.dossierstreams.dossier;

import io.dossierstreams.schema.event.EventData;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Immutable maps of registers by sub-id, in the order of the ids. */
final class Registers {
    private Registers() {}

    static <D extends EventData> SortedMap<String, Fact<D>> empty() {
        return Collections.emptySortedMap();
    }

    static <D extends EventData> SortedMap<String, Fact<D>> with(
            SortedMap<String, Fact<D>> registers, String id, Fact<D> fact) {
        SortedMap<String, Fact<D>> changed = new TreeMap<>(registers);
        changed.put(id, fact);
        return Collections.unmodifiableSortedMap(changed);
    }
}
