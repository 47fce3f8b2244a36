package io.dossierstreams.breach;

import static io.dossierstreams.breach.Targets.noActivity;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector.Select;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoActivityTest {
    private final JudgeScene scene = new JudgeScene();

    @Test
    void shouldFireWhenTheGraceDaysHavePassedByTimeAlone() {
        scene.target(noActivity(10));
        assertThat(scene.judge("2023-03-01")).isEmpty();
        assertThat(scene.judge("2023-03-10")).isEmpty();
        Breach breach = only(scene.judge("2023-03-11"));
        assertThat(breach.state()).isEqualTo(AlertState.FIRING);
        assertThat(breach.evidence().denominator()).isZero();
        assertThat(scene.judge("2023-03-12")).isEmpty();
    }

    @Test
    void shouldResolveWhenTheFirstCaseComesAndMissWhenNoneDoes() {
        scene.target(noActivity(10)).judge("2023-03-11");
        assertThat(only(scene.figure("unit:C", "2023-03", 0, 1).judge("2023-03-12"))
                        .state())
                .isEqualTo(AlertState.RESOLVED);
        JudgeScene idle = new JudgeScene().target(noActivity(10));
        idle.judge("2023-03-11");
        Breach missed = only(idle.judge("2023-04-01"));
        assertThat(missed.state()).isEqualTo(AlertState.MISSED);
        assertThat(missed.reason()).isEqualTo(Reason.PERIOD_CLOSED);
    }

    @Test
    void shouldFireInTheNextPeriodAgain() {
        scene.target(noActivity(0)).judge("2023-03-31");
        assertThat(scene.judge("2023-04-01"))
                .extracting(breach -> breach.id() + " " + breach.state())
                .containsExactly("T:C:2023-03 MISSED", "T:C:2023-04 FIRING");
    }

    @Test
    void shouldAskEveryUnitOfTheRosterButNotTheExemptOnes() {
        scene.exempt("E", "online").target(noActivity(0).scope(Select.LEVEL, "D", Level.COMMUNE));
        assertThat(scene.judge("2023-03-11")).extracting(Breach::unit).containsExactly("C");
    }

    @Test
    void shouldLookAtTheMeasureWhenTheIndicatorIsACoverage() {
        scene.target(noActivity(0).indicator("coverage-signed-results"))
                .figure("unit:C", "2023-03", Counters.of(Measure.RESOLVED, 40));
        assertThat(only(scene.judge("2023-03-11")).state())
                .as("resolved much, signed nothing")
                .isEqualTo(AlertState.FIRING);
        scene.figure("unit:C", "2023-03", Counters.of(Measure.RESOLVED, 40).plus(Measure.SIGNED_RESULTS, 1));
        assertThat(only(scene.judge("2023-03-11")).state()).isEqualTo(AlertState.RESOLVED);
    }

    @Test
    void shouldLeaveOutWhoIsExemptFromWhatACoverageNames() {
        scene.exempt("C", "signed-results").target(noActivity(0).indicator("coverage-signed-results"));
        assertThat(scene.judge("2023-03-11")).isEmpty();
    }

    @Test
    void shouldLookAtTheNumberWhenTheIndicatorIsACount() {
        scene.target(noActivity(0).indicator("signed-results-count"));
        assertThat(only(scene.judge("2023-03-11")).state()).isEqualTo(AlertState.FIRING);
    }

    @Test
    void shouldSayInBothLanguagesThatThereIsNothing() {
        scene.target(noActivity(0));
        assertThat(only(scene.judge("2023-03-11")).text())
                .isEqualTo(new Breach.Text(
                        "Hoài Đức: tỷ lệ hồ sơ nộp trực tuyến kỳ 2023-03 là 0 hồ sơ, chưa phát sinh hồ sơ nào.",
                        "Hoài Đức: share of dossiers handed in online in 2023-03 is 0 cases, nothing at all."));
    }

    private static Breach only(List<Breach> breaches) {
        assertThat(breaches).hasSize(1);
        return breaches.get(0);
    }
}
