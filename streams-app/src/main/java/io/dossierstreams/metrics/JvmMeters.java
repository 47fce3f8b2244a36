package io.dossierstreams.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Set;

/** Memory, collector, threads, processor and files of this process, as Micrometer names them. */
final class JvmMeters implements AutoCloseable {
    private static final Set<String> LISTED = Set.of(
            "jvm.memory.used",
            "jvm.memory.committed",
            "jvm.memory.max",
            "jvm.gc.pause",
            "jvm.threads.live",
            "jvm.threads.daemon",
            "jvm.threads.peak",
            "jvm.threads.states",
            "process.cpu.usage",
            "system.cpu.usage",
            "system.cpu.count",
            "system.load.average.1m",
            "process.files.open",
            "process.files.max",
            "process.uptime",
            "process.start.time");

    private final JvmGcMetrics collector = new JvmGcMetrics();

    /** A new version of Micrometer may bring more: names are a promise, so none comes in unseen. */
    static MeterFilter onlyListed() {
        return MeterFilter.deny(JvmMeters::isUnlisted);
    }

    private static boolean isUnlisted(Meter.Id id) {
        String name = id.getName();
        return (name.startsWith("jvm.") || name.startsWith("process.") || name.startsWith("system."))
                && !LISTED.contains(name);
    }

    void bindTo(MeterRegistry registry) {
        new JvmMemoryMetrics().bindTo(registry);
        collector.bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Override
    public void close() {
        collector.close();
    }
}
