package io.dossierstreams.topology;

import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;
import io.dossierstreams.tick.Tick;
import java.time.Instant;

/**
 * How far the ledger has come.
 *
 * @param closed the last closed tick
 */
record LedgerProgress(Tick closed) {
    private static final int VERSION = 1;

    byte[] encode() {
        return new BinaryWriter()
                .writeByte(VERSION)
                .writeLong(closed.number())
                .writeLong(closed.now().toEpochMilli())
                .writeLong(closed.partitions())
                .toByteArray();
    }

    static LedgerProgress decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes).version("ledger progress", VERSION);
        return in.end(new LedgerProgress(new Tick(in.readLong(), Instant.ofEpochMilli(in.readLong()), in.readInt())));
    }
}
