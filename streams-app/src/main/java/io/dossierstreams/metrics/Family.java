package io.dossierstreams.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.ArrayList;
import java.util.List;

/**
 * Gauges of one name that are known only when they are asked for: made for a scrape, and gone after it, so that what goes
 * away leaves nothing behind.
 */
final class Family {
    private final String name;
    private final String help;
    private final String[] labels;
    private final List<Point> points = new ArrayList<>();

    Family(String name, String help, String... labels) {
        this.name = name;
        this.help = help;
        this.labels = labels;
    }

    private record Point(Labels labels, double value) {}

    /** @param labelValues in the order of the labels; null stands for an empty one */
    void add(double value, String... labelValues) {
        String[] texts = new String[labelValues.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = labelValues[i] == null ? "" : labelValues[i];
        }
        points.add(new Point(Labels.of(labels, texts), value));
    }

    GaugeSnapshot gauge() {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        points.forEach(point -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                .labels(point.labels())
                .value(point.value())
                .build()));
        return gauge.build();
    }

    /** A family of constant 1 whose labels say something; {@code _info} is put behind its name. */
    InfoSnapshot info() {
        InfoSnapshot.Builder info = InfoSnapshot.builder().name(name).help(help);
        points.forEach(point -> info.dataPoint(
                InfoDataPointSnapshot.builder().labels(point.labels()).build()));
        return info.build();
    }
}
