package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is kept of a scope and period.
 *
 * @param totals its counters
 * @param active of a level scope: for each measure, how many of the units that exist have any of it; else zero
 * @param restatedAt the "now" of the last tick that changed the totals after the period was over, milliseconds since
 *     1970; 0 if none did
 */
public record AggregateEntry(Totals totals, Counters active, long restatedAt) {
    public static final AggregateEntry ZERO = new AggregateEntry(Totals.ZERO, Counters.ZERO, 0);

    private static final int VERSION = 2;
    /** Counters alone. */
    private static final int VERSION_1 = 1;

    AggregateEntry with(Totals changed) {
        return new AggregateEntry(changed, active, restatedAt);
    }

    AggregateEntry with(Counters changedActive) {
        return new AggregateEntry(totals, changedActive, restatedAt);
    }

    /** Version, restated, active, all, then each exempt part. */
    public byte[] encode() {
        BinaryWriter out = new BinaryWriter()
                .writeByte(VERSION)
                .writeLong(restatedAt)
                .writeBytes(active.encode())
                .writeBytes(totals.all().encode());
        totals.exempt().forEach((indicator, part) -> out.writeString(indicator).writeBytes(part.encode()));
        return out.toByteArray();
    }

    public static AggregateEntry decode(byte[] bytes) {
        if (bytes[0] == VERSION_1) {
            return ZERO.with(new Totals(Counters.decode(bytes), Collections.emptySortedMap()));
        }
        BinaryReader in = new BinaryReader(bytes).version("aggregate", VERSION);
        long restatedAt = in.readLong();
        Counters active = Counters.decode(in.readBytes());
        Counters all = Counters.decode(in.readBytes());
        SortedMap<String, Counters> exempt = new TreeMap<>();
        while (in.hasMore()) {
            exempt.put(in.readString(), Counters.decode(in.readBytes()));
        }
        return new AggregateEntry(new Totals(all, exempt), active, restatedAt);
    }
}
