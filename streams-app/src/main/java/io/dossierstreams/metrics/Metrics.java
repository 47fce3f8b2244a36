package io.dossierstreams.metrics;

import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.LogEnds;
import io.dossierstreams.view.ViewFollower;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** All that {@code /metrics} answers. */
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmMeters jvm = new JvmMeters();

    public Metrics() {
        registry.config().meterFilter(JvmMeters.onlyListed());
        jvm.bindTo(registry);
    }

    /** For what the pipeline counts. */
    public MeterRegistry registry() {
        return registry;
    }

    /**
     * Exports the figures and alerts of a view.
     *
     * @param clock the ages of ticks are measured on it
     * @param unitSeries most series of units, and most of firing alerts
     */
    public void bind(ViewFollower view, Supplier<Instant> clock, int unitSeries) {
        registry.getPrometheusRegistry()
                .register(new ViewMetrics(() -> view.state().view(), unitSeries));
        new TickMeters(view::state, clock).bindTo(registry);
    }

    /** Exports what an instance does. */
    public void bind(Application application, LogEnds logEnds, BooleanSupplier ready) {
        registry.getPrometheusRegistry().register(new StreamsMetrics(application::streamsMetrics));
        new ApplicationMeters(application, logEnds, ready).bindTo(registry);
    }

    /** All of them as they are now, in Prometheus' text format. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        jvm.close();
        registry.close();
    }
}
