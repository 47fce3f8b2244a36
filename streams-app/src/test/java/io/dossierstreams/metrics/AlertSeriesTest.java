package io.dossierstreams.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Target.Severity;
import io.dossierstreams.view.ViewScene;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertSeriesTest {
    private static final Breach WARNING = alert("A", AlertState.FIRING, Severity.WARNING);
    private static final Breach CRITICAL = alert("B", AlertState.FIRING, Severity.CRITICAL);
    private static final Breach PENDING = alert("C", AlertState.PENDING, Severity.WARNING);
    private static final Breach SILENCE = ViewScene.breach(
            AlertKind.SOURCE_SILENT, "silent", "HN", Breach.NO_PERIOD, AlertState.FIRING, Severity.WARNING);

    @Test
    void shouldCountAlertsByKindSeverityAndStateWithZeros() {
        assertThat(series(10, WARNING, PENDING))
                .contains(
                        "dossier_alerts{kind=\"BELOW_TARGET\",severity=\"WARNING\",state=\"FIRING\"} 1.0",
                        "dossier_alerts{kind=\"BELOW_TARGET\",severity=\"WARNING\",state=\"PENDING\"} 1.0",
                        "dossier_alerts{kind=\"BELOW_TARGET\",severity=\"CRITICAL\",state=\"FIRING\"} 0.0")
                .filteredOn(line -> line.startsWith("dossier_alerts{"))
                .hasSize(6 * 2 * 6);
    }

    @Test
    void shouldExportSinceWhenAnAlertFires() {
        assertThat(series(10, WARNING, PENDING))
                .filteredOn(line -> line.startsWith("dossier_alert_firing"))
                .containsExactly("dossier_alert_firing{alert=\"t:A:2023-01\",indicator=\"online\",inhibited=\"false\","
                        + "kind=\"BELOW_TARGET\",level=\"COMMUNE\",parent=\"HN\",period=\"month\",period_id=\"2023-01\","
                        + "severity=\"WARNING\",target=\"t\",unit=\"A\"} 1.6752096E9");
    }

    @Test
    void shouldLeaveOutWarningsBeforeCriticalAlerts() {
        assertThat(series(1, WARNING, CRITICAL))
                .contains("dossier_alert_series_left_out 1.0")
                .filteredOn(line -> line.startsWith("dossier_alert_firing"))
                .singleElement()
                .asString()
                .contains("severity=\"CRITICAL\"");
    }

    @Test
    void shouldCountSilentSourcesWhetherTheyHaveASeriesOrNot() {
        assertThat(series(0, SILENCE, WARNING)).contains("dossier_sources_silent 1.0");
    }

    @Test
    void shouldHaveNoPeriodWhereTheAlertHasNone() {
        assertThat(series(1, SILENCE))
                .filteredOn(line -> line.startsWith("dossier_alert_firing"))
                .singleElement()
                .asString()
                .contains("period=\"\",period_id=\"all\"", "indicator=\"\"");
    }

    private static List<String> series(int limit, Breach... alerts) {
        return SeriesText.of(AlertSeries.of(List.of(alerts), limit));
    }

    private static Breach alert(String unit, AlertState state, Severity severity) {
        return ViewScene.breach(AlertKind.BELOW_TARGET, "t", unit, "2023-01", state, severity);
    }
}
