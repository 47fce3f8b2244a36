package io.dossierstreams.metrics;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Target.Severity;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The alerts as gauges: how many there are, and, bounded, each that fires. */
final class AlertSeries {
    private static final List<AlertState> STATES = Arrays.stream(AlertState.values())
            .filter(state -> state != AlertState.OK && state != AlertState.EXPIRED)
            .toList();

    private AlertSeries() {}

    /** @param limit most firing alerts that have a series of their own */
    static List<MetricSnapshot> of(Collection<Breach> alerts, int limit) {
        List<Breach> firing = alerts.stream()
                .filter(alert -> alert.state() == AlertState.FIRING)
                .sorted(Comparator.comparing(Breach::severity).reversed().thenComparing(Breach::id))
                .toList();
        Family leftOut = new Family(
                "dossier_alert_series_left_out", "Firing alerts that the setting metrics.unit.series leaves out.");
        leftOut.add(Math.max(0, firing.size() - limit));
        Family silent = new Family("dossier_sources_silent", "Publishing systems that are silent.");
        silent.add(firing.stream()
                .filter(alert -> alert.kind() == AlertKind.SOURCE_SILENT)
                .count());
        return List.of(
                counts(alerts).gauge(),
                firing(firing.stream().limit(limit).toList()).gauge(),
                leftOut.gauge(),
                silent.gauge());
    }

    private static Family counts(Collection<Breach> alerts) {
        Family counts =
                new Family("dossier_alerts", "Alerts by kind, severity and state.", "kind", "severity", "state");
        for (AlertKind kind : AlertKind.values()) {
            for (Severity severity : Severity.values()) {
                for (AlertState state : STATES) {
                    long count = alerts.stream()
                            .filter(alert ->
                                    alert.kind() == kind && alert.severity() == severity && alert.state() == state)
                            .count();
                    counts.add(count, kind.name(), severity.name(), state.name());
                }
            }
        }
        return counts;
    }

    private static Family firing(List<Breach> alerts) {
        Family firing = new Family(
                "dossier_alert_firing",
                "An alert that fires, and since when: seconds since 1970.",
                "alert",
                "target",
                "unit",
                "level",
                "parent",
                "indicator",
                "kind",
                "severity",
                "period",
                "period_id",
                "inhibited");
        alerts.forEach(alert -> firing.add(
                since(alert).getEpochSecond(),
                alert.id(),
                alert.target(),
                alert.unit(),
                alert.level().name(),
                alert.parent(),
                alert.indicator(),
                alert.kind().name(),
                alert.severity().name(),
                period(alert),
                alert.period(),
                Boolean.toString(alert.inhibitedBy() != null)));
        return firing;
    }

    /** Messages of the first version do not say it; their tick came then. */
    private static Instant since(Breach alert) {
        return alert.since() == null ? alert.evidence().now() : alert.since();
    }

    private static String period(Breach alert) {
        return alert.period().equals(Breach.NO_PERIOD)
                ? ""
                : UnitSeries.label(Period.parse(alert.period()).kind());
    }
}
