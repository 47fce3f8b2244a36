package io.dossierstreams.benchmark;

import io.dossierstreams.delta.DeltaRecord;
import io.dossierstreams.schema.codec.ReferenceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Entries of reference data that are loaded before a tick. */
final class References {
    static final References NONE = new References(List.of());

    private final List<Entry> entries;

    private References(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    static <T extends Record> References of(ReferenceKind<T> kind, Collection<T> loaded) {
        return NONE.and(kind, loaded);
    }

    <T extends Record> References and(ReferenceKind<T> kind, Collection<T> loaded) {
        List<Entry> all = new ArrayList<>(entries);
        for (T entry : loaded) {
            all.add(new Entry(
                    kind.type().typeName(), kind.id().apply(entry), kind.codec().encode(entry)));
        }
        return new References(all);
    }

    /** As the dossier task of partition 0 hands them on. */
    List<DeltaRecord> records(long tick) {
        List<DeltaRecord> records = new ArrayList<>();
        for (Entry entry : entries) {
            records.add(new DeltaRecord.Reference(tick, 0, records.size(), entry.type(), entry.id(), entry.value()));
        }
        return records;
    }

    private record Entry(String type, String id, byte[] value) {}
}
