package io.dossierstreams.deadline;

import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Which notices of a dossier were sent, as far as that still matters.
 *
 * @param dueSoon due dates that were said to be near, ascending, milliseconds since 1970. More than one only where the
 *     date has changed meanwhile; a date that has passed is forgotten, as nothing is due soon then
 * @param overdue the due date that was said to be missed and has not been cleared since, or null
 */
public record SentNotices(List<Long> dueSoon, Long overdue) {
    /** Nothing that matters. */
    public static final SentNotices NONE = new SentNotices(List.of(), null);

    private static final int VERSION = 1;

    public SentNotices {
        dueSoon = List.copyOf(dueSoon);
    }

    boolean isNone() {
        return dueSoon.isEmpty() && overdue == null;
    }

    public byte[] encode() {
        BinaryWriter out = new BinaryWriter().writeByte(VERSION).writeByte(overdue == null ? 0 : 1);
        if (overdue != null) {
            out.writeLong(overdue);
        }
        out.writeLong(dueSoon.size());
        dueSoon.forEach(out::writeLong);
        return out.toByteArray();
    }

    public static SentNotices decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes).version("sent notices", VERSION);
        Long overdue = in.readByte() == 0 ? null : in.readLong();
        List<Long> dueSoon = new ArrayList<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            dueSoon.add(in.readLong());
        }
        return in.end(new SentNotices(dueSoon, overdue));
    }
}
