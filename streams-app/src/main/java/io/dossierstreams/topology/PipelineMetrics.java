package io.dossierstreams.topology;

import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.deadline.DeadlineNotice;
import io.micrometer.core.instrument.Counter;
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
    private final AtomicLong closedTick = new AtomicLong();
    private final AtomicLong closedNow = new AtomicLong();

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
        registry.gauge("dossier.targets.waiting", waitingTargets);
        registry.gauge("dossier.tick.closed", closedTick);
        registry.gauge("dossier.tick.closed.now.seconds", closedNow);
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

    void closed(long tick, long nowSeconds) {
        closedTick.set(tick);
        closedNow.set(nowSeconds);
    }
}
