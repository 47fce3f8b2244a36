package io.dossierstreams.proof;

import io.dossierstreams.closing.TickFigures;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.log.LogRecord;
import io.dossierstreams.proof.KnownAt.AtTick;
import io.dossierstreams.schema.codec.Rejection;
import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.tick.Tick;
import io.dossierstreams.topology.DossierRules;
import io.dossierstreams.topology.LedgerRules;
import io.dossierstreams.topology.MemoryPipeline;
import java.time.ZoneId;
import java.util.function.Consumer;

/** How far one proof has come, and where it ends. */
final class ProofCourse implements MemoryPipeline.Output {
    private final String topic;
    private final KnownAt known;
    private final Consumer<CountedEvent> events;
    private final Consumer<TickFigures> visitor;
    private final long[] reached;
    private final boolean[] over;
    private long forged;
    private Tick excluded;
    private TickComplete last;

    ProofCourse(
            String topic, KnownAt known, Consumer<CountedEvent> events, Consumer<TickFigures> visitor, int partitions) {
        this.topic = topic;
        this.known = known;
        this.events = events;
        this.visitor = visitor;
        this.reached = new long[partitions];
        this.over = new boolean[partitions];
    }

    MemoryPipeline pipeline(DossierRules dossierRules, LedgerRules ledgerRules) {
        return new MemoryPipeline(dossierRules, ledgerRules, this);
    }

    /** The last tick that a partition has come to. */
    long reached(int partition) {
        return reached[partition];
    }

    /** Whether nothing behind what was read of a partition is asked for. */
    boolean isOver(int partition) {
        return over[partition];
    }

    @Override
    public boolean tickReached(int partition, Tick tick) {
        reached[partition] = tick.number();
        if (!known.includes(tick)) {
            excluded = tick;
            over[partition] = true;
            return false;
        }
        over[partition] = known.endsWith(tick);
        return true;
    }

    @Override
    public void changed(int partition, LogRecord message, DossierEvent event, Deltas difference) {
        events.accept(new CountedEvent(
                reached[partition] + 1, partition, message.offset(), message.timestamp(), event, difference));
    }

    @Override
    public void reject(int partition, LogRecord rejected, Rejection rejection) {
        if (rejection.cause() == RejectionCause.FORGED) {
            forged++;
        }
    }

    @Override
    public void closed(TickFigures figures) {
        visitor.accept(figures);
        last = figures.complete();
    }

    /**
     * The tick that was asked for.
     *
     * @param zone in which times are told
     * @throws ProofException if the log has none
     */
    TickComplete result(ZoneId zone) {
        AbsentTick absent = new AbsentTick(topic, zone, forged);
        if (last == null) {
            throw absent.none(known, excluded);
        }
        if (known instanceof AtTick asked && last.tick() != asked.number()) {
            throw absent.notYet(asked, last.tick(), last.now());
        }
        return last;
    }
}
