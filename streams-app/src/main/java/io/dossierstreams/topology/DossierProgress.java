package io.dossierstreams.topology;

import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;

/**
 * How far a dossier task has come.
 *
 * @param tick number of the last tick, 0 before the first
 * @param now the time that counts as "now" in it, milliseconds since 1970
 * @param references how many reference records have come since
 */
record DossierProgress(long tick, long now, long references) {
    static final DossierProgress NONE = new DossierProgress(0, Long.MIN_VALUE, 0);

    private static final int VERSION = 1;

    byte[] encode() {
        return new BinaryWriter()
                .writeByte(VERSION)
                .writeLong(tick)
                .writeLong(now)
                .writeLong(references)
                .toByteArray();
    }

    static DossierProgress decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes).version("dossier progress", VERSION);
        return in.end(new DossierProgress(in.readLong(), in.readLong(), in.readLong()));
    }
}
