package io.dossierstreams.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.dossierstreams.schema.breach.AlertState;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final FiredAlert alert = FiredAlert.inState(AlertState.FIRING);

    @Test
    void shouldLabelAnAlertByItsOwnIdentity() {
        assertThat(Words.labels("dossier-streams", alert.breach()))
                .containsOnly(
                        entry("alertname", "BELOW_TARGET"),
                        entry("application", "dossier-streams"),
                        entry("alert", "T:C:2023-06"),
                        entry("target", "T"),
                        entry("unit", "C"),
                        entry("level", "COMMUNE"),
                        entry("parent", "D"),
                        entry("indicator", "online-share"),
                        entry("period", "month"),
                        entry("period_id", "2023-06"),
                        entry("severity", "WARNING"));
    }

    @Test
    void shouldLeaveOutALabelWhenTheAlertHasNoneOfIt() {
        assertThat(Words.labels("dossier-streams", alert.withoutParent().breach()))
                .doesNotContainKey("parent");
    }

    @Test
    void shouldSayBySilenceOfWhichSystemAnAlertIsExplained() {
        assertThat(Words.labels("dossier-streams", alert.inhibitedBy("S:D:all").breach()))
                .containsEntry("inhibited_by", "S:D:all");
    }

    @Test
    void shouldAnnotateAnAlertWithTextsAndExactEvidenceAndTheWayToExplainIt() {
        assertThat(Words.annotations(alert.breach()))
                .containsOnly(
                        entry("text_vi", "Dưới chỉ tiêu"),
                        entry("text_en", "Below target"),
                        entry("unit_name", "Hoài Đức"),
                        entry("state", "FIRING"),
                        entry("reason", "VALUE"),
                        entry("explain", "dossier-streams explain T:C:2023-06"),
                        entry("indicatorVersion", "1"),
                        entry("targetVersion", "2"),
                        entry("numerator", "7"),
                        entry("denominator", "20"),
                        entry("threshold", "1/2"),
                        entry("minimumDenominator", "10"),
                        entry("shortfall", "3"),
                        entry("reachable", "true"),
                        entry("asOf", "2023-06-20"),
                        entry("tick", "41"),
                        entry("now", "2023-06-20T17:00:00Z"));
    }
}
