package io.dossierstreams.delta;

import io.dossierstreams.delta.DeltaRecord.Change;
import io.dossierstreams.delta.DeltaRecord.Marker;
import io.dossierstreams.delta.DeltaRecord.ProcedureChange;
import io.dossierstreams.delta.DeltaRecord.Reference;
import io.dossierstreams.delta.DeltaRecord.SourceHeard;
import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;
import io.dossierstreams.tick.Tick;
import java.time.Instant;

/** The bytes of the topic between dossier tasks and ledger. */
public final class DeltaCodec {
    private static final int VERSION = 1;
    private static final int REFERENCE = 0;
    private static final int CHANGE = 1;
    private static final int MARKER = 2;
    private static final int PROCEDURE_CHANGE = 3;
    private static final int SOURCE_HEARD = 4;

    /**
     * In a waiting key, follows {@link #CHANGE}: what a tick changes then sorts before its markers, and neither of them
     * moves, as state holds keys of both. Partitions are not negative, so no change has this byte in its place. Once it
     * stands for changes of procedures, and twice for systems that were heard.
     */
    private static final int AFTER_CHANGES = 0xFF;

    private DeltaCodec() {}

    public static byte[] encode(DeltaRecord message) {
        BinaryWriter out = new BinaryWriter().writeByte(VERSION);
        if (message instanceof Change change) {
            head(out, CHANGE, change)
                    .writeLong(change.sequence())
                    .writeBytes(change.key().encode())
                    .writeBytes(change.counters().encode());
        } else if (message instanceof ProcedureChange change) {
            head(out, PROCEDURE_CHANGE, change)
                    .writeLong(change.sequence())
                    .writeBytes(change.key().encode())
                    .writeLong(change.change());
        } else if (message instanceof SourceHeard heard) {
            head(out, SOURCE_HEARD, heard).writeLong(heard.sequence()).writeString(heard.source());
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

    public static DeltaRecord decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes).version("delta", VERSION);
        int kind = in.readByte();
        long tick = in.readLong();
        int partition = in.readInt();
        DeltaRecord read = switch (kind) {
            case CHANGE ->
                new Change(
                        tick,
                        partition,
                        in.readLong(),
                        UnitDayKey.decode(in.readBytes()),
                        Counters.decode(in.readBytes()));
            case PROCEDURE_CHANGE ->
                new ProcedureChange(
                        tick, partition, in.readLong(), ProcedureMonthKey.decode(in.readBytes()), in.readLong());
            case SOURCE_HEARD -> new SourceHeard(tick, partition, in.readLong(), in.readString());
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

    /**
     * Where a record waits for its tick to close: sorts by tick, then references, changes, changes of procedures, systems that
     * were heard, markers; then partition, then sequence.
     */
    public static byte[] waitingKey(DeltaRecord message) {
        BinaryWriter out = new BinaryWriter().writeSortable(message.tick());
        if (message instanceof Reference reference) {
            out.writeByte(REFERENCE).writeSortable(reference.partition()).writeSortable(reference.sequence());
        } else if (message instanceof Change change) {
            out.writeByte(CHANGE).writeSortable(change.partition()).writeSortable(change.sequence());
        } else if (message instanceof ProcedureChange change) {
            out.writeByte(CHANGE)
                    .writeByte(AFTER_CHANGES)
                    .writeSortable(change.partition())
                    .writeSortable(change.sequence());
        } else if (message instanceof SourceHeard heard) {
            out.writeByte(CHANGE)
                    .writeByte(AFTER_CHANGES)
                    .writeByte(AFTER_CHANGES)
                    .writeSortable(heard.partition())
                    .writeSortable(heard.sequence());
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
