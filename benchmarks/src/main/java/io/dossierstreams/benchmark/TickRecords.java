package io.dossierstreams.benchmark;

import io.dossierstreams.delta.DeltaCodec;
import io.dossierstreams.delta.DeltaRecord;
import io.dossierstreams.delta.DeltaRecord.Changes;
import io.dossierstreams.delta.DeltaRecord.Marker;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.tick.Tick;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the dossier task of a log's only partition sends to the ledger, in bytes. */
final class TickRecords {
    private TickRecords() {}

    /** All of a tick but its end. */
    static List<byte[]> of(long tick, References references, Deltas deltas) {
        List<DeltaRecord> records = references.records(tick);
        records.addAll(Changes.of(tick, 0, deltas, Collections.emptySortedSet()));
        List<byte[]> encoded = new ArrayList<>();
        records.forEach(record -> encoded.add(DeltaCodec.encode(record)));
        return encoded;
    }

    /** Says that the partition has reached the tick. */
    static byte[] end(long tick, Instant now) {
        return DeltaCodec.encode(new Marker(new Tick(tick, now, 1), 0));
    }
}
