package io.dossierstreams.delta;

import io.dossierstreams.delta.DeltaRecord.Changes;
import io.dossierstreams.delta.DeltaRecord.Marker;
import io.dossierstreams.delta.DeltaRecord.Reference;
import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;
import io.dossierstreams.tick.Tick;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The bytes of the topic between dossier tasks and ledger. What was written when each change was a record of its own is
 * still read: as changes with one entry.
 */
public final class DeltaCodec {
    private static final int VERSION = 1;
    private static final int REFERENCE = 0;
    private static final int CHANGE = 1;
    private static final int MARKER = 2;
    private static final int PROCEDURE_CHANGE = 3;
    private static final int SOURCE_HEARD = 4;
    private static final int CHANGES = 5;

    private DeltaCodec() {}

    public static byte[] encode(DeltaRecord message) {
        BinaryWriter out = new BinaryWriter().writeByte(VERSION);
        if (message instanceof Changes changes) {
            head(out, CHANGES, changes).writeLong(changes.sequence());
            writeChanges(out, changes);
        } else if (message instanceof Reference reference) {
            head(out, REFERENCE, reference)
                    .writeLong(reference.sequence())
                    .writeString(reference.type())
                    .writeString(reference.id())
                    .writeByte(reference.value() == null ? 0 : 1)
                    .writeRaw(reference.value() == null ? new byte[0] : reference.value());
        } else if (message instanceof Marker marker) {
            head(out, MARKER, marker)
                    .writeLong(marker.reached().now().toEpochMilli())
                    .writeLong(marker.reached().partitions());
        }
        return out.toByteArray();
    }

    private static void writeChanges(BinaryWriter out, Changes changes) {
        Deltas deltas = changes.deltas();
        out.writeLong(deltas.byUnitDay().size());
        deltas.byUnitDay()
                .forEach((key, counters) -> out.writeBytes(key.encode()).writeBytes(counters.encode()));
        out.writeLong(deltas.byProcedureMonth().size());
        deltas.byProcedureMonth()
                .forEach((key, change) -> out.writeBytes(key.encode()).writeLong(change));
        out.writeLong(changes.heard().size());
        changes.heard().forEach(out::writeString);
    }

    public static DeltaRecord decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes).version("delta", VERSION);
        int kind = in.readByte();
        long tick = in.readLong();
        int partition = in.readInt();
        DeltaRecord read = switch (kind) {
            case CHANGES -> readChanges(in, tick, partition);
            case CHANGE, PROCEDURE_CHANGE, SOURCE_HEARD -> readSingle(in, kind, tick, partition);
            case REFERENCE ->
                new Reference(
                        tick,
                        partition,
                        in.readLong(),
                        in.readString(),
                        in.readString(),
                        in.readByte() == 0 ? null : in.readRest());
            case MARKER -> new Marker(new Tick(tick, Instant.ofEpochMilli(in.readLong()), in.readInt()), partition);
            default -> throw new IllegalStateException("delta: unknown kind " + kind);
        };
        return in.end(read);
    }

    private static Changes readChanges(BinaryReader in, long tick, int partition) {
        long sequence = in.readLong();
        SortedMap<UnitDayKey, Counters> byUnitDay = new TreeMap<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            byUnitDay.put(UnitDayKey.decode(in.readBytes()), Counters.decode(in.readBytes()));
        }
        SortedMap<ProcedureMonthKey, Long> byProcedureMonth = new TreeMap<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            byProcedureMonth.put(ProcedureMonthKey.decode(in.readBytes()), in.readLong());
        }
        SortedSet<String> heard = new TreeSet<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            heard.add(in.readString());
        }
        return changes(tick, partition, sequence, byUnitDay, byProcedureMonth, heard);
    }

    private static Changes readSingle(BinaryReader in, int kind, long tick, int partition) {
        long sequence = in.readLong();
        SortedMap<UnitDayKey, Counters> byUnitDay = new TreeMap<>();
        SortedMap<ProcedureMonthKey, Long> byProcedureMonth = new TreeMap<>();
        SortedSet<String> heard = new TreeSet<>();
        if (kind == CHANGE) {
            byUnitDay.put(UnitDayKey.decode(in.readBytes()), Counters.decode(in.readBytes()));
        } else if (kind == PROCEDURE_CHANGE) {
            byProcedureMonth.put(ProcedureMonthKey.decode(in.readBytes()), in.readLong());
        } else {
            heard.add(in.readString());
        }
        return changes(tick, partition, sequence, byUnitDay, byProcedureMonth, heard);
    }

    private static Changes changes(
            long tick,
            int partition,
            long sequence,
            SortedMap<UnitDayKey, Counters> byUnitDay,
            SortedMap<ProcedureMonthKey, Long> byProcedureMonth,
            SortedSet<String> heard) {
        return new Changes(
                tick,
                partition,
                sequence,
                new Deltas(
                        Collections.unmodifiableSortedMap(byUnitDay),
                        Collections.unmodifiableSortedMap(byProcedureMonth)),
                Collections.unmodifiableSortedSet(heard));
    }

    /**
     * Where a record waits for its tick to close: sorts by tick, then references, changes, markers; then partition, then
     * sequence. Changes of before they were combined wait under other keys, between these and the markers.
     */
    public static byte[] waitingKey(DeltaRecord message) {
        BinaryWriter out = new BinaryWriter().writeSortable(message.tick());
        if (message instanceof Reference reference) {
            out.writeByte(REFERENCE).writeSortable(reference.partition()).writeSortable(reference.sequence());
        } else if (message instanceof Changes changes) {
            out.writeByte(CHANGE).writeSortable(changes.partition()).writeSortable(changes.sequence());
        } else {
            out.writeByte(MARKER).writeSortable(message.partition());
        }
        return out.toByteArray();
    }

    /** What the waiting keys of a tick's markers begin with. */
    public static byte[] markerPrefix(long tick) {
        return new BinaryWriter().writeSortable(tick).writeByte(MARKER).toByteArray();
    }

    private static BinaryWriter head(BinaryWriter out, int kind, DeltaRecord message) {
        return out.writeByte(kind).writeLong(message.tick()).writeLong(message.partition());
    }
}
