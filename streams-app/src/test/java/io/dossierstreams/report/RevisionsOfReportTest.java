package io.dossierstreams.report;

import static io.dossierstreams.schema.figure.Measure.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.reference.Level;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a report says of itself as a whole. */
class RevisionsOfReportTest {
    @Test
    void shouldCountCorrectionsAndLateEventsOfThePeriodAndScope() {
        Report report = ReportScene.town()
                .day("A", "2023-06-10", CORRECTIONS, 2, LATE_EVENTS, 3)
                .day("T", "2023-06-11", CORRECTIONS, 1)
                .day("A", "2023-05-10", CORRECTIONS, 50)
                .report(Layouts.HANDLING);

        assertThat(report.revisions()).isEqualTo(new Revisions(3, 3, null));
    }

    @Test
    void shouldSayWhenAnEndedPeriodLastChanged() {
        Report report = ReportScene.town()
                .changedAt("A", "2023-05-10", "2023-06-04T02:00:00Z", RECEIVED, 1)
                .changedAt("A", "2023-06-10", "2023-06-20T02:00:00Z", RECEIVED, 1)
                .period("2023-05")
                .report(Layouts.HANDLING);

        assertThat(report.revisions().restatedAt()).isEqualTo(Instant.parse("2023-06-04T02:00:00Z"));
    }

    @Test
    void shouldNotCallAChangeWithinThePeriodARestatement() {
        Report report = ReportScene.town()
                .changedAt("A", "2023-06-10", "2023-06-20T02:00:00Z", RECEIVED, 1)
                .report(Layouts.HANDLING);

        assertThat(report.revisions().restatedAt()).isNull();
    }

    @Test
    void shouldSayHowManyDossiersHaveNoKnownUnit() {
        Report report =
                ReportScene.town().received("NOWHERE", "2023-06-10", 12, 3).report(Layouts.HANDLING);

        assertThat(report.remarks()).containsExactly("Chưa tính hồ sơ của đơn vị chưa có trong danh mục: 12");
    }

    @Test
    void shouldRefuseALevelThatHasNoUnits() {
        assertThatThrownBy(() -> ReportScene.town().level(Level.BRANCH).report(Layouts.HANDLING))
                .isInstanceOf(ReportException.class)
                .hasMessage("there are no units of level BRANCH at or under T in 2023-06");
    }
}
