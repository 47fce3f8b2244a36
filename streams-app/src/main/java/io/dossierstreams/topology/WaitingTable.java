package io.dossierstreams.topology;

import io.dossierstreams.delta.DeltaRecord;
import java.util.List;

/** Records that wait for their tick to close. */
interface WaitingTable {

    void add(DeltaRecord delta);

    /** How many partitions have reached a tick. */
    int markers(long tick);

    /** The records of a tick: references, changes, markers; each by partition and sequence. */
    List<DeltaRecord> of(long tick);

    /** Forgets the records of a tick. */
    void remove(long tick);
}
