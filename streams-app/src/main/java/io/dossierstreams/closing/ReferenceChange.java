package io.dossierstreams.closing;

import io.dossierstreams.schema.codec.ReferenceKind;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An entry of reference data was loaded or removed.
 *
 * @param kind what it is an entry of
 * @param id its id
 * @param value the entry, or null: it was removed
 */
public record ReferenceChange<T extends Record>(ReferenceKind<T> kind, String id, T value) {

    /**
     * What became of the entries of one kind.
     *
     * @param changes of all kinds, in the order of the log
     * @return by id, null where it was removed; what came last of an id counts
     */
    public static <T extends Record> SortedMap<String, T> of(
            ReferenceKind<T> kind, Collection<ReferenceChange<?>> changes) {
        SortedMap<String, T> entries = new TreeMap<>();
        for (ReferenceChange<?> change : changes) {
            if (change.kind == kind) {
                entries.put(change.id, kind.codec().type().cast(change.value));
            }
        }
        return entries;
    }
}
