package io.dossierstreams.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What a file would change.
 *
 * @param added entries that are new, in the order of the file
 * @param changed entries that differ, in the order of the file
 * @param removed ids that the file does not have, sorted; only where they are to go
 * @param unchanged number of entries that are loaded as they are
 */
public record ReferenceChanges<T extends Record>(
        List<T> added, List<Changed<T>> changed, List<String> removed, int unchanged) {

    /**
     * An entry that differs.
     *
     * @param before as it is loaded; empty where that is not valid
     * @param after as the file has it
     */
    public record Changed<T>(Optional<T> before, T after) {}

    /**
     * Compares.
     *
     * @param loaded what is there, by id
     * @param prune whether entries that the file does not have are to go
     */
    public static <T extends Record> ReferenceChanges<T> between(
            SortedMap<String, Optional<T>> loaded, ReferenceFile<T> file, boolean prune) {
        List<T> added = new ArrayList<>();
        List<Changed<T>> changed = new ArrayList<>();
        int unchanged = 0;
        for (Entry<T> entry : file.entries()) {
            Optional<T> before = loaded.get(entry.id());
            if (before == null) {
                added.add(entry.value());
            } else if (before.isPresent() && before.get().equals(entry.value())) {
                unchanged++;
            } else {
                changed.add(new Changed<>(before, entry.value()));
            }
        }
        Set<String> ids = file.entries().stream().map(Entry::id).collect(Collectors.toSet());
        List<String> removed =
                prune ? loaded.keySet().stream().filter(id -> !ids.contains(id)).toList() : List.of();
        return new ReferenceChanges<>(List.copyOf(added), List.copyOf(changed), removed, unchanged);
    }

    /** The entries to be written: new ones and changed ones. */
    public List<T> written() {
        List<T> written = new ArrayList<>(added);
        changed.forEach(change -> written.add(change.after()));
        return List.copyOf(written);
    }
}
