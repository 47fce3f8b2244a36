package io.dossierstreams.topology;

import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.deadline.DeadlineNotice;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the pipeline tells about itself. Counted when processed, not when committed: after a crash a record may count
 * twice here. Figures never come from these.
 */
public final class PipelineMetrics {
    private final Counter processed;
    private final Map<RejectionCause, Counter> rejected = new EnumMap<>(RejectionCause.class);
    private final Map<DeadlineNotice.Kind, Counter> notices = new EnumMap<>(DeadlineNotice.Kind.class);
    private final AtomicLong waitingTargets = new AtomicLong();
    private final AtomicLong ledgerTick = new AtomicLong();
    private final AtomicLong waitingPartitions = new AtomicLong();

    public PipelineMetrics(MeterRegistry registry) {
        processed = Counter.builder("dossier.log.records")
                .description("Records of the event log that were processed, ticks included.")
                .register(registry);
        for (RejectionCause cause : RejectionCause.values()) {
            rejected.put(
                    cause,
                    Counter.builder("dossier.log.records.rejected")
                            .description("Records of the event log that went to the rejected topic.")
                            .tag("cause", cause.name())
                            .register(registry));
        }
        for (DeadlineNotice.Kind kind : DeadlineNotice.Kind.values()) {
            notices.put(
                    kind,
                    Counter.builder("dossier.deadline.notices")
                            .description("Notices of due dates that were sent.")
                            .tag("kind", kind.name())
                            .register(registry));
        }
        gauge(registry, "dossier.targets.waiting", "Targets whose indicator has no definition.", waitingTargets);
        gauge(registry, "dossier.ledger.tick", "The last tick that the ledger here has closed.", ledgerTick);
        gauge(
                registry,
                "dossier.tick.waiting.partitions",
                "Partitions that have not reached the next tick while others have.",
                waitingPartitions);
    }

    private static void gauge(MeterRegistry registry, String name, String description, AtomicLong value) {
        Gauge.builder(name, value, AtomicLong::get).description(description).register(registry);
    }

    void processed() {
        processed.increment();
    }

    void rejected(RejectionCause cause) {
        rejected.get(cause).increment();
    }

    void noticed(DeadlineNotice.Kind kind) {
        notices.get(kind).increment();
    }

    /** How many targets name an indicator that has no definition. */
    void waitingTargets(long count) {
        waitingTargets.set(count);
    }

    void closed(long tick) {
        ledgerTick.set(tick);
    }

    /** How many partitions the ledger waits for, of those that have to reach the next tick. */
    void waitingPartitions(long count) {
        waitingPartitions.set(count);
    }

    /** The ledger has moved to another instance: what was said of it here must not stay. */
    void ledgerGone() {
        closed(0);
        waitingPartitions(0);
        waitingTargets(0);
    }
}
