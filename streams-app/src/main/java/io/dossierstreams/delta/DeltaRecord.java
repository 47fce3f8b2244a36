package io.dossierstreams.delta;

import io.dossierstreams.tick.Tick;
import java.util.List;
import java.util.SortedSet;

/** What a dossier task sends to the ledger. All of a tick T come before its marker. */
public sealed interface DeltaRecord {

    /** Number of the tick that it belongs to. */
    long tick();

    /** Partition of the event log that it comes from. */
    int partition();

    /**
     * Combined changes since the last tick, or a part of them: many in one record, since each record costs as much on its
     * way as some hundreds of changes do.
     *
     * @param sequence order within tick and partition, from 0
     * @param deltas changes of units and days, and of procedures
     * @param heard the publishing systems that have sent something, by CloudEvents {@code source}; immutable
     */
    record Changes(long tick, int partition, long sequence, Deltas deltas, SortedSet<String> heard)
            implements DeltaRecord {
        /** Most entries in one record, which is then some tens of kilobytes. */
        static final int MOST_ENTRIES = 500;

        /** Everything of a tick and partition in as few records as it takes; none where nothing has changed. */
        public static List<Changes> of(long tick, int partition, Deltas deltas, SortedSet<String> heard) {
            return new ChangesSplit(tick, partition).split(deltas, heard);
        }
    }

    /**
     * A reference record of the event log.
     *
     * @param sequence order within the tick, from 0
     * @param type CloudEvents type
     * @param id id of the entry
     * @param value its JSON, or null: it was removed
     */
    record Reference(long tick, int partition, long sequence, String type, String id, byte[] value)
            implements DeltaRecord {}

    /** The partition has reached the tick. */
    record Marker(Tick reached, int partition) implements DeltaRecord {
        @Override
        public long tick() {
            return reached.number();
        }
    }
}
