package io.dossierstreams.metrics;

import io.dossierstreams.view.View;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Figures and alerts of one tick, made from the view when they are asked for: a scrape never sees two ticks. */
final class ViewMetrics implements MultiCollector {
    private static final Logger LOG = LoggerFactory.getLogger(ViewMetrics.class);

    private final Supplier<Optional<View>> views;
    private final int limit;
    private final AtomicBoolean reported = new AtomicBoolean();

    /** @param limit most series of units, and most of firing alerts */
    ViewMetrics(Supplier<Optional<View>> views, int limit) {
        this.views = views;
        this.limit = limit;
    }

    @Override
    public MetricSnapshots collect() {
        List<MetricSnapshot> snapshots = new ArrayList<>();
        Optional<View> view = views.get();
        view.ifPresent(known -> {
            snapshots.addAll(UnitSeries.of(known, limit));
            snapshots.addAll(AlertSeries.of(known.alerts().values(), limit));
            reportLeftOut(snapshots);
        });
        Family tick = new Family("dossier_view_tick", "The tick that figures and alerts are of.");
        tick.add(view.map(known -> known.complete().tick()).orElse(0L));
        snapshots.add(tick.gauge());
        return new MetricSnapshots(snapshots);
    }

    private void reportLeftOut(List<MetricSnapshot> snapshots) {
        for (MetricSnapshot snapshot : snapshots) {
            if (snapshot.getMetadata().getPrometheusName().equals("dossier_unit_series_left_out")
                    && snapshot instanceof GaugeSnapshot gauge) {
                double leftOut = gauge.getDataPoints().get(0).getValue();
                if (limit > 0 && leftOut > 0 && reported.compareAndSet(false, true)) {
                    LOG.warn(
                            "{} series of units are left out of the metrics, as metrics.unit.series is {}",
                            (long) leftOut,
                            limit);
                }
            }
        }
    }
}
