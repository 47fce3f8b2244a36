package io.dossierstreams.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * The metrics of Kafka Streams that are on the list. Read when they are asked for, and not copied from time to time: tasks
 * come and go, and those that went must leave nothing behind; the ids of clients, which differ on each machine, are left
 * out.
 */
final class StreamsMetrics implements MultiCollector {
    private final Supplier<Map<MetricName, ? extends Metric>> source;

    StreamsMetrics(Supplier<Map<MetricName, ? extends Metric>> source) {
        this.source = source;
    }

    @Override
    public MetricSnapshots collect() {
        Map<MetricName, ? extends Metric> metrics = source.get();
        List<MetricSnapshot> snapshots = new ArrayList<>();
        for (StreamsSeries series : StreamsSeries.ALL) {
            SortedMap<String, Double> values = new TreeMap<>();
            metrics.forEach((name, metric) -> series.of(name, metric)
                    .ifPresent(found -> values.merge(found.label(), found.value(), series.together())));
            if (!values.isEmpty()) {
                snapshots.add(family(series, values).gauge());
            }
        }
        return new MetricSnapshots(snapshots);
    }

    private static Family family(StreamsSeries series, SortedMap<String, Double> values) {
        if (series.label() == null) {
            Family family = new Family(series.name(), series.help());
            values.values().forEach(family::add);
            return family;
        }
        Family family = new Family(series.name(), series.help(), series.label());
        values.forEach((label, value) -> family.add(value, label));
        return family;
    }
}
