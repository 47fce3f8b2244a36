package io.dossierstreams.backtest;

import io.dossierstreams.closing.TickFigures;
import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.log.LogRecord;
import io.dossierstreams.log.Signer;
import io.dossierstreams.proof.CoarseTicks.CoarseTick;
import io.dossierstreams.proof.CoarseVisitor;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.Rejection;
import io.dossierstreams.schema.figure.TickMark;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.tick.Tick;
import io.dossierstreams.topology.DossierRules;
import io.dossierstreams.topology.LedgerRules;
import io.dossierstreams.topology.MemoryPipeline;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Counts a coarse log. Its ticks and reference records are written anew, with their numbers among those that are kept and
 * signed with the same key, so that the tasks take them as they take any log.
 */
final class CoarsePipeline implements CoarseVisitor, MemoryPipeline.Output {
    private final int partitions;
    private final Signer signer;
    private final MemoryPipeline pipeline;
    private final Consumer<TickFigures> visitor;
    private final TargetSource targets;
    private long tick = 1;
    private long references;

    /** @param visitor is given each tick that is kept; has to visit its figures before it returns, or not at all */
    CoarsePipeline(
            DossierRules dossierRules, LedgerRules ledgerRules, TargetSource targets, Consumer<TickFigures> visitor) {
        this.partitions = dossierRules.partitions();
        this.signer = new Signer(dossierRules.tickKey());
        this.targets = targets;
        this.visitor = visitor;
        this.pipeline = new MemoryPipeline(dossierRules, ledgerRules, this);
    }

    @Override
    public void event(int partition, LogRecord message) {
        pipeline.process(partition, message);
    }

    /** Nobody counts it. */
    @Override
    public void forged(int partition, LogRecord message) {}

    @Override
    public void reference(MessageType type, byte[] key, byte[] value) {
        if (type != MessageType.TARGET || targets.areThoseOfTheLog()) {
            write(new ControlRecord(type, tick, references++, key, value), 0);
        }
    }

    @Override
    public void boundary(CoarseTick kept) {
        if (kept.number() == targets.loadedAt()) {
            load(targets.targets());
        }
        Tick original = kept.original();
        ControlRecord mark = ControlRecord.tick(new TickMark(tick, original.now(), original.partitions()));
        for (int partition = 0; partition < partitions; partition++) {
            write(mark, partition);
        }
        tick++;
        references = 0;
    }

    private void load(Collection<Target> loaded) {
        for (Target target : loaded) {
            byte[] key = target.id().getBytes(StandardCharsets.UTF_8);
            write(
                    new ControlRecord(MessageType.TARGET, tick, references++, key, MessageCodec.TARGET.encode(target)),
                    0);
        }
    }

    /** Neither its offset nor its time is read by anybody. */
    private void write(ControlRecord control, int partition) {
        pipeline.process(
                partition,
                new LogRecord(0, 0, control.headers(partition, Instant.EPOCH, signer), control.key(), control.value()));
    }

    @Override
    public boolean tickReached(int partition, Tick reached) {
        return true;
    }

    /** As in the application, it is not counted. */
    @Override
    public void reject(int partition, LogRecord rejected, Rejection rejection) {}

    @Override
    public void closed(TickFigures figures) {
        visitor.accept(figures);
    }
}
