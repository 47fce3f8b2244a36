package io.dossierstreams.topology;

import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;

/**
 * How far a dossier task has come.
 *
 * @param tick number of the last tick, 0 before the first
 * @param now the time that counts as "now" in it, milliseconds since 1970
 * @param references how many reference records have come since
 * @param cursor the dossier that the next tick begins with where it looks for those to let go, or the empty string
 */
record DossierProgress(long tick, long now, long references, String cursor) {
    static final DossierProgress NONE = new DossierProgress(0, Long.MIN_VALUE, 0, "");

    /** Version 1 had no cursor. */
    private static final int VERSION = 2;

    /** The same with one more reference record. */
    DossierProgress withReference() {
        return new DossierProgress(tick, now, references + 1, cursor);
    }

    byte[] encode() {
        return new BinaryWriter()
                .writeByte(VERSION)
                .writeLong(tick)
                .writeLong(now)
                .writeLong(references)
                .writeString(cursor)
                .toByteArray();
    }

    static DossierProgress decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        int version = in.versionUpTo("dossier progress", VERSION);
        return in.end(
                new DossierProgress(in.readLong(), in.readLong(), in.readLong(), version == 1 ? "" : in.readString()));
    }
}
