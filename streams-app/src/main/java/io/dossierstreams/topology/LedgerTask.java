package io.dossierstreams.topology;

import io.dossierstreams.closing.ReferenceChange;
import io.dossierstreams.closing.TickClosing;
import io.dossierstreams.closing.TickFigures;
import io.dossierstreams.delta.DeltaRecord;
import io.dossierstreams.delta.DeltaRecord.Changes;
import io.dossierstreams.delta.DeltaRecord.Marker;
import io.dossierstreams.delta.DeltaRecord.Reference;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.ledger.Reached;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.state.Table;
import io.dossierstreams.tick.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The one place where all partitions meet: keeps what arrives until every partition has reached its tick, then closes
 * the tick, in one call and so in one transaction.
 */
final class LedgerTask {
    private final int partitions;
    private final WaitingTable waiting;
    private final Table<Integer, Reached> progress;
    private final TickClosing closing;
    private final Consumer<TickFigures> output;

    /**
     * @param progress what the task has reached, under the one key 0
     * @param output takes all figures of a tick at once
     */
    LedgerTask(
            int partitions,
            WaitingTable waiting,
            Table<Integer, Reached> progress,
            TickClosing closing,
            Consumer<TickFigures> output) {
        this.partitions = partitions;
        this.waiting = waiting;
        this.progress = progress;
        this.closing = closing;
        this.output = output;
    }

    /** Takes one record; returns whether it closed a tick. */
    boolean process(DeltaRecord delta) {
        Reached reached = progress.get(0);
        long closed = reached == null ? 0 : reached.tick().number();
        if (delta.tick() <= closed) {
            throw new BrokenLogException("partition " + delta.partition() + " sent a record of tick " + delta.tick()
                    + ", which is closed; the last closed tick is " + closed);
        }
        waiting.add(delta);
        if (!(delta instanceof Marker marker)
                || marker.tick() != closed + 1
                || waiting.markers(closed + 1) < partitions) {
            return false;
        }
        close(reached, marker.reached(), waiting.of(marker.tick()));
        return true;
    }

    /** How many partitions have not reached the next tick, where at least one has. */
    int waitingPartitions() {
        Reached reached = progress.get(0);
        int markers = waiting.markers(reached == null ? 1 : reached.tick().number() + 1);
        return markers == 0 ? 0 : partitions - markers;
    }

    private void close(Reached reached, Tick tick, List<DeltaRecord> waited) {
        List<ReferenceChange<?>> references = new ArrayList<>();
        Deltas.Builder deltas = new Deltas.Builder();
        SortedSet<String> heard = new TreeSet<>();
        for (DeltaRecord delta : waited) {
            if (delta instanceof Reference reference) {
                references.add(change(kind(reference), reference));
            } else if (delta instanceof Changes changes) {
                changes.deltas().byUnitDay().forEach(deltas::add);
                changes.deltas().byProcedureMonth().forEach(deltas::add);
                heard.addAll(changes.heard());
            }
        }
        TickFigures figures = closing.close(tick, reached, references, deltas.build(), heard);
        waiting.remove(tick.number());
        progress.put(0, new Reached(tick, figures.complete().since()));
        output.accept(figures);
    }

    private static ReferenceKind<?> kind(Reference reference) {
        return MessageType.of(reference.type())
                .<ReferenceKind<?>>flatMap(ReferenceKind::of)
                .orElseThrow(() -> new BrokenLogException("partition " + reference.partition() + " sent "
                        + reference.type() + ", which is no kind of reference data; a newer version may have been"
                        + " here"));
    }

    private static <T extends Record> ReferenceChange<T> change(ReferenceKind<T> kind, Reference reference) {
        T value = reference.value() == null ? null : kind.codec().decode(reference.value());
        return new ReferenceChange<>(kind, reference.id(), value);
    }
}
