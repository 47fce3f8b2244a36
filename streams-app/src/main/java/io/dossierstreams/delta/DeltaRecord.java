package io.dossierstreams.delta;

import io.dossierstreams.tick.Tick;

/** What a dossier task sends to the ledger. All of a tick T come before its marker. */
public sealed interface DeltaRecord {

    /** Number of the tick that it belongs to. */
    long tick();

    /** Partition of the event log that it comes from. */
    int partition();

    /**
     * Combined change of the counters of a unit and day.
     *
     * @param sequence order within tick and partition, from 0
     */
    record Change(long tick, int partition, long sequence, UnitDayKey key, Counters counters) implements DeltaRecord {}

    /**
     * Combined change of how many dossiers of a procedure a unit received online in a month.
     *
     * @param sequence order within tick and partition, from 0
     */
    record ProcedureChange(long tick, int partition, long sequence, ProcedureMonthKey key, long change)
            implements DeltaRecord {}

    /**
     * A publishing system has sent something.
     *
     * @param sequence order within tick and partition, from 0
     * @param source CloudEvents {@code source}
     */
    record SourceHeard(long tick, int partition, long sequence, String source) implements DeltaRecord {}

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
