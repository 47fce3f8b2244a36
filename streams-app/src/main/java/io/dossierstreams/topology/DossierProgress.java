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
 * @param earliest a time that no event was before, milliseconds since 1970: as long as the horizon has not come to it, there
 *     is nobody to let go. Cut to the day, so that it seldom changes
 */
record DossierProgress(long tick, long now, long references, String cursor, long earliest) {
    static final DossierProgress NONE = new DossierProgress(0, Long.MIN_VALUE, 0, "", Long.MAX_VALUE);

    private static final long DAY = 86_400_000;

    /** Version 1 had no cursor, and version 2 no earliest time. */
    private static final int VERSION = 3;

    /** The same with one more reference record. */
    DossierProgress withReference() {
        return new DossierProgress(tick, now, references + 1, cursor, earliest);
    }

    /** The same after an event of an earlier time. */
    DossierProgress withEvent(long time) {
        return new DossierProgress(tick, now, references, cursor, Math.floorDiv(time, DAY) * DAY);
    }

    byte[] encode() {
        return new BinaryWriter()
                .writeByte(VERSION)
                .writeLong(tick)
                .writeLong(now)
                .writeLong(references)
                .writeString(cursor)
                .writeLong(earliest)
                .toByteArray();
    }

    static DossierProgress decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        int version = in.versionUpTo("dossier progress", VERSION);
        return in.end(new DossierProgress(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                version < 2 ? "" : in.readString(),
                version < 3 ? Long.MIN_VALUE : in.readLong()));
    }
}
