package io.dossierstreams.ledger;

import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;
import io.dossierstreams.tick.Tick;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the ledger has reached.
 *
 * @param tick the last closed tick
 * @param since first day that is kept by itself, see {@link Horizon}; null in what was kept before there was a horizon
 */
public record Reached(Tick tick, LocalDate since) {
    private static final int VERSION = 2;
    /** Without {@code since}. */
    private static final int VERSION_1 = 1;

    public byte[] encode() {
        return new BinaryWriter()
                .writeByte(VERSION)
                .writeLong(tick.number())
                .writeLong(tick.now().toEpochMilli())
                .writeLong(tick.partitions())
                .writeLong(since.toEpochDay())
                .toByteArray();
    }

    public static Reached decode(byte[] bytes) {
        int version = bytes[0] == VERSION_1 ? VERSION_1 : VERSION;
        BinaryReader in = new BinaryReader(bytes).version("ledger progress", version);
        Tick tick = new Tick(in.readLong(), Instant.ofEpochMilli(in.readLong()), in.readInt());
        return in.end(new Reached(tick, version == VERSION_1 ? null : LocalDate.ofEpochDay(in.readLong())));
    }
}
