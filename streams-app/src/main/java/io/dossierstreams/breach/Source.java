package io.dossierstreams.breach;

import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;
import java.time.Instant;

/**
 * When a publishing system was last heard.
 *
 * @param since the "now" of the tick that brought its last event; where none ever came, of the tick since which one is
 *     waited for
 * @param heard whether an event ever came from it
 */
public record Source(Instant since, boolean heard) {
    private static final int VERSION = 1;

    public byte[] encode() {
        return new BinaryWriter()
                .writeByte(VERSION)
                .writeLong(since.toEpochMilli())
                .writeByte(heard ? 1 : 0)
                .toByteArray();
    }

    public static Source decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes).version("source", VERSION);
        return in.end(new Source(Instant.ofEpochMilli(in.readLong()), in.readOrdinal(2) == 1));
    }
}
