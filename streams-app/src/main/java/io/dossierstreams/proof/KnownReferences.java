package io.dossierstreams.proof;

import io.dossierstreams.closing.ReferenceChange;
import io.dossierstreams.schema.codec.ReferenceKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Follows which reference data are in force, tick after tick. */
public final class KnownReferences implements Consumer<Collection<ReferenceChange<?>>> {
    private final Map<ReferenceKind<?>, SortedMap<String, Record>> entries = new HashMap<>();

    public KnownReferences() {
        ReferenceKind.ALL.forEach(kind -> entries.put(kind, new TreeMap<>()));
    }

    /** Takes in what a tick changed, of all kinds. */
    @Override
    public void accept(Collection<ReferenceChange<?>> changes) {
        ReferenceKind.ALL.forEach(kind -> take(kind, changes));
    }

    private <T extends Record> void take(ReferenceKind<T> kind, Collection<ReferenceChange<?>> changes) {
        SortedMap<String, Record> known = entries.get(kind);
        ReferenceChange.of(kind, changes).forEach((id, value) -> {
            if (value == null) {
                known.remove(id);
            } else {
                known.put(id, value);
            }
        });
    }

    /** Those of a kind, by id. */
    public <T extends Record> SortedMap<String, T> of(ReferenceKind<T> kind) {
        SortedMap<String, T> known = new TreeMap<>();
        entries.get(kind)
                .forEach((id, value) -> known.put(id, kind.codec().type().cast(value)));
        return known;
    }
}
