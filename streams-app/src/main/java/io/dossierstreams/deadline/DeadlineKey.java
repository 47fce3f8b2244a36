package io.dossierstreams.deadline;

import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;
import java.nio.charset.StandardCharsets;

/**
 * When a dossier has to be examined, time first: those of a tick are then one range of a store.
 *
 * @param time of the tick from which on, milliseconds since 1970, not negative
 * @param dossier the dossier's id
 */
public record DeadlineKey(long time, String dossier) implements Comparable<DeadlineKey> {

    @Override
    public int compareTo(DeadlineKey other) {
        int byTime = Long.compare(time, other.time);
        return byTime != 0 ? byTime : dossier.compareTo(other.dossier);
    }

    /** Bytes that sort by time, then by the bytes of the id. */
    public byte[] encode() {
        return new BinaryWriter()
                .writeSortable(time)
                .writeRaw(dossier.getBytes(StandardCharsets.UTF_8))
                .toByteArray();
    }

    public static DeadlineKey decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        return new DeadlineKey(in.readSortable(), new String(in.readRest(), StandardCharsets.UTF_8));
    }
}
