package io.dossierstreams.proof;

import io.dossierstreams.closing.TickFigures;
import io.dossierstreams.log.LogRecord;
import io.dossierstreams.proof.KnownAt.AtTick;
import io.dossierstreams.proof.KnownAt.AtTime;
import io.dossierstreams.schema.codec.Rejection;
import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.tick.Tick;
import io.dossierstreams.topology.DossierRules;
import io.dossierstreams.topology.LedgerRules;
import io.dossierstreams.topology.MemoryPipeline;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;

/** How far one proof has come, and where it ends. */
final class ProofCourse implements MemoryPipeline.Output {
    private final KnownAt known;
    private final Consumer<TickFigures> visitor;
    private final long[] reached;
    private final boolean[] over;
    private long forged;
    private Tick excluded;
    private TickComplete last;

    ProofCourse(KnownAt known, Consumer<TickFigures> visitor, int partitions) {
        this.known = known;
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
        if (last == null) {
            throw new ProofException(none(zone));
        }
        if (known instanceof AtTick asked && last.tick() != asked.number()) {
            throw new ProofException("there is no tick " + asked.number() + " yet; the last one is " + last.tick()
                    + ", at " + text(last.now(), zone) + leftOut());
        }
        return last;
    }

    private String none(ZoneId zone) {
        if (known instanceof AtTime asked && excluded != null) {
            return "nothing was known yet at " + asked.text() + "; tick " + excluded.number() + " is the first, at "
                    + text(excluded.now(), zone);
        }
        if (forged > 0) {
            return Topic.EVENTS.topicName() + ": no tick is signed with this key; is tick.key.file the one that the"
                    + " application runs with?";
        }
        return Topic.EVENTS.topicName() + ": there is no tick yet, so nothing has been counted";
    }

    private String leftOut() {
        return forged == 0 ? "" : "; " + forged + " records were left out, as they are not signed with this key";
    }

    private static String text(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime().toString();
    }
}
