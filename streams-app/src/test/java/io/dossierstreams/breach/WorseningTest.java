package io.dossierstreams.breach;

import static io.dossierstreams.breach.Targets.worsening;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.figure.PeriodKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorseningTest {
    private final JudgeScene scene = new JudgeScene();

    @Test
    void shouldFireWhenTheRateFellByTheLimit() {
        Breach breach = only(scene.target(worsening("5%"))
                .figure("unit:C", "2023-02", 70, 100)
                .figure("unit:C", "2023-03", 65, 100)
                .judge("2023-03-10"));
        assertThat(breach.state()).isEqualTo(AlertState.FIRING);
        assertThat(breach.evidence().previousNumerator()).isEqualTo(70);
        assertThat(breach.evidence().limit()).isEqualTo("1/20");
        assertThat(breach.evidence().threshold()).isNull();
    }

    @Test
    void shouldCompareExactlyWhenTheFallIsAThirdOfAPoint() {
        scene.target(worsening("1/3")).figure("unit:C", "2023-02", 2, 3).figure("unit:C", "2023-03", 1, 3);
        assertThat(only(scene.judge("2023-03-10")).state()).isEqualTo(AlertState.FIRING);
        assertThat(only(scene.figure("unit:C", "2023-03", 333_334, 1_000_000).judge("2023-03-11"))
                        .state())
                .isEqualTo(AlertState.RESOLVED);
    }

    @Test
    void shouldNotCompareWhenEitherPeriodHasTooFewCases() {
        scene.target(worsening("5%").minimum(20)).figure("unit:C", "2023-02", 19, 19);
        assertThat(scene.figure("unit:C", "2023-03", 0, 100).judge("2023-03-10"))
                .isEmpty();
        scene.figure("unit:C", "2023-02", 20, 20).figure("unit:C", "2023-03", 0, 19);
        assertThat(scene.judge("2023-03-11")).isEmpty();
        assertThat(scene.figure("unit:C", "2023-03", 0, 20).judge("2023-03-12")).hasSize(1);
    }

    @Test
    void shouldJudgeAgainWhenThePeriodBeforeIsCorrected() {
        scene.target(worsening("5%")).figure("unit:C", "2023-02", 70, 100).figure("unit:C", "2023-03", 65, 100);
        scene.judge("2023-03-10");
        Breach resolved =
                only(scene.correctedFigure("unit:C", "2023-02", 69, 100).judge("2023-03-10"));
        assertThat(resolved.id()).isEqualTo("T:C:2023-03");
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.reason()).isEqualTo(Reason.CORRECTION);
    }

    @Test
    void shouldCompareACampaignWithItsOwnTimeBefore() {
        scene.target(worsening("5%").period(PeriodKind.CAMPAIGN))
                .campaign("2023-03-01..2023-03-31", "2023-01-01..2023-02-28")
                .figure("unit:C", "2023-01-01..2023-02-28", 70, 100)
                .figure("unit:C", "2023-03-01..2023-03-31", 60, 100);
        Breach breach = only(scene.judge("2023-03-10"));
        assertThat(breach.id()).isEqualTo("T:C:2023-03-01..2023-03-31");
        assertThat(breach.evidence().previousNumerator()).isEqualTo(70);
        assertThat(only(scene.figure("unit:C", "2023-01-01..2023-02-28", 60, 100)
                                .judge("2023-03-10"))
                        .state())
                .isEqualTo(AlertState.RESOLVED);
    }

    @Test
    void shouldSayInBothLanguagesByHowMuch() {
        Breach breach = only(scene.target(worsening("5%"))
                .figure("unit:C", "2023-02", 70, 100)
                .figure("unit:C", "2023-03", 64, 100)
                .judge("2023-03-10"));
        assertThat(breach.text())
                .isEqualTo(new Breach.Text(
                        "Hoài Đức: tỷ lệ hồ sơ nộp trực tuyến kỳ 2023-03 là 64,00 % (64/100),"
                                + " giảm 6,00 điểm phần trăm so với kỳ trước 70,00 % (70/100).",
                        "Hoài Đức: share of dossiers handed in online in 2023-03 is 64.00 % (64/100),"
                                + " down by 6.00 percentage points from 70.00 % (70/100) in the period before."));
    }

    private static Breach only(List<Breach> breaches) {
        assertThat(breaches).hasSize(1);
        return breaches.get(0);
    }
}
