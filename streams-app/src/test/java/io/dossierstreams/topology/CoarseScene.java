package io.dossierstreams.topology;

import io.dossierstreams.log.LogRecord;
import io.dossierstreams.proof.CoarseLog;
import io.dossierstreams.proof.CoarseTicks;
import io.dossierstreams.proof.CoarseTicks.CoarseTick;
import io.dossierstreams.proof.CoarseVisitor;
import io.dossierstreams.proof.Every;
import io.dossierstreams.proof.KnownAt;
import io.dossierstreams.proof.ProofProgress;
import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.topic.TopicNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A coarse reading of a log in memory, and what its visitor was given, as texts. */
final class CoarseScene implements CoarseVisitor {
    private final List<String> visited = new ArrayList<>();
    private final LogConsumers consumers;
    private final CoarseLog log;

    CoarseScene(EventLog log) {
        this(log, log.partitions().size(), EventLog.KEY);
    }

    /** @param partitions how many the settings name */
    CoarseScene(EventLog log, int partitions, byte[] key) {
        this.consumers = new LogConsumers(log);
        this.log = new CoarseLog(consumers, TopicNames.UNPREFIXED, rules(partitions, key));
    }

    static DossierRules rules(int partitions, byte[] key) {
        return new DossierRules(
                partitions,
                SimulatedPipeline.ZONE,
                Limits.DEFAULT,
                SimulatedPipeline.HORIZON_MONTHS,
                SimulatedPipeline.DUE_SOON,
                key);
    }

    CoarseScene pollingAtMost(int records) {
        consumers.pollingAtMost(records);
        return this;
    }

    LogConsumers consumers() {
        return consumers;
    }

    CoarseLog log() {
        return log;
    }

    /** Reads up to what is asked for, null being all there is; returns what was visited. */
    List<String> read(String every, String upTo) {
        return read(log.ticks(Every.parse(every), known(upTo)));
    }

    List<String> readAfter(CoarseTick last, String every, String upTo) {
        return read(log.ticksAfter(last, Every.parse(every), known(upTo)));
    }

    List<String> read(CoarseTicks ticks) {
        visited.clear();
        log.read(ticks, this, ProofProgress.NONE);
        return List.copyOf(visited);
    }

    private static Optional<KnownAt> known(String upTo) {
        return Optional.ofNullable(upTo).map(text -> KnownAt.parse(text, SimulatedPipeline.ZONE));
    }

    @Override
    public void event(int partition, LogRecord message) {
        visited.add("event " + partition + "/" + message.offset());
    }

    @Override
    public void forged(int partition, LogRecord message) {
        visited.add("forged " + partition + "/" + message.offset());
    }

    @Override
    public void reference(MessageType type, byte[] key, byte[] value) {
        visited.add(type + " " + new String(key, StandardCharsets.UTF_8) + (value == null ? " removed" : ""));
    }

    @Override
    public void boundary(CoarseTick tick) {
        visited.add("tick " + tick.number() + " was " + tick.original().number());
    }
}
