package io.dossierstreams.metrics;

import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.LogEnds;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** What this instance has to do, and whether it can. */
final class ApplicationMeters implements MeterBinder {
    private final Application application;
    private final LogEnds logEnds;
    private final BooleanSupplier ready;

    ApplicationMeters(Application application, LogEnds logEnds, BooleanSupplier ready) {
        this.application = application;
        this.logEnds = logEnds;
        this.ready = ready;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "dossier.ready", "Whether it is ready.", () -> ready.getAsBoolean() ? 1 : 0);
        gauge(
                registry,
                "dossier.ticks.on.clock",
                "Whether ticks are written on the clock.",
                () -> application.ticksOnClock() ? 1 : 0);
        gauge(
                registry,
                "dossier.log.lag.records",
                "Records of the event log not yet read.",
                () -> lag(application.logTopic()));
        gauge(
                registry,
                "dossier.ledger.lag.records",
                "Records on their way to the ledger not yet read.",
                () -> lag(application.ledgerTopic()));
        gauge(
                registry,
                "dossier.log.stable.offset.lag.records",
                "Records of the event log behind an open transaction.",
                logEnds::unstableRecords);
        gauge(
                registry,
                "dossier.restores.running",
                "Stores that are being restored.",
                () -> application.restoring().running());
        gauge(
                registry,
                "dossier.restore.records.left",
                "Records of changelogs still to be read.",
                () -> application.restoring().recordsLeft());
        threads(registry, "alive", () -> application.work().aliveThreads());
        threads(registry, "dead", () -> application.work().deadThreads());
        tasks(registry, "dossier", () -> application.work().dossierTasks());
        tasks(registry, "ledger", () -> application.work().ledgerTasks());
    }

    private static void threads(MeterRegistry registry, String state, Supplier<Number> value) {
        Gauge.builder("dossier.stream.threads", value)
                .description("Threads of Kafka Streams.")
                .tag("state", state)
                .register(registry);
    }

    private static void tasks(MeterRegistry registry, String task, Supplier<Number> value) {
        Gauge.builder("dossier.tasks", value)
                .description("Active tasks of this instance.")
                .tag("task", task)
                .register(registry);
    }

    private static void gauge(MeterRegistry registry, String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    /** The sum over the partitions of a topic that this instance reads. */
    private double lag(String topic) {
        double lag = 0;
        for (Map.Entry<MetricName, ? extends Metric> entry :
                application.streamsMetrics().entrySet()) {
            MetricName name = entry.getKey();
            if (name.name().equals("records-lag")
                    && topic.equals(name.tags().get("topic"))
                    && entry.getValue().metricValue() instanceof Number records
                    && !Double.isNaN(records.doubleValue())) {
                lag += records.doubleValue();
            }
        }
        return lag;
    }
}
