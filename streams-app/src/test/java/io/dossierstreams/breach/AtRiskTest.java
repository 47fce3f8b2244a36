package io.dossierstreams.breach;

import static io.dossierstreams.breach.Targets.atRisk;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.reference.Target.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Commune C in May 2023, a month that begins on a Monday and has 23 working days. Each of the 28 days to 14 May brought 5
 * cases, 140 on 20 working days, so 7 per working day; after Sunday 14 May 13 working days are left, which is 91 cases.
 */
class AtRiskTest {
    private final JudgeScene scene = new JudgeScene().days("C", "2023-04-17", "2023-05-14", 3, 5);

    @Test
    void shouldFireWhenTheRestNeedsALargerShareThanTheLimit() {
        // 70 % of (70 + 91) is 112.7; 30 are there, so 82.7 of 91 are needed: 90.88 %.
        Breach breach = only(
                scene.target(atRisk("70%")).figure("unit:C", "2023-05", 30, 70).judge("2023-05-14"));
        assertThat(breach.state()).isEqualTo(AlertState.FIRING);
        assertThat(breach.severity()).isEqualTo(Severity.WARNING);
        Evidence evidence = breach.evidence();
        assertThat(evidence.expectedRest()).isEqualTo("91/1");
        assertThat(evidence.requiredShare()).isEqualTo("827/910");
        assertThat(evidence.reachable()).isTrue();
        assertThat(evidence.limit()).isEqualTo("9/10");
    }

    @Test
    void shouldNotFireWhenTheRestNeedsExactlyTheLimit() {
        // 81.9 of 91 are exactly 90 %: 112.7 - 30.8.
        assertThat(only(scene.target(atRisk("70%"))
                                .figure("unit:C", "2023-05", 308, 700)
                                .days("C", "2023-04-17", "2023-05-14", 30, 50)
                                .judge("2023-05-14"))
                        .state())
                .isEqualTo(AlertState.OK);
    }

    @Test
    void shouldNameTheDayFromWhichOnItIsOutOfReach() {
        // Per working day 7 come, 4.2 good ones; 82.7 - 4.2 n are more than 7 (13 - n) when n is above 2.96.
        Evidence evidence = only(scene.target(atRisk("70%"))
                        .figure("unit:C", "2023-05", 30, 70)
                        .judge("2023-05-14"))
                .evidence();
        assertThat(evidence.pointOfNoReturn()).isEqualTo(LocalDate.parse("2023-05-17"));
    }

    @Test
    void shouldSayThatItIsOutOfReachAndCriticalFromThePointOfNoReturnOn() {
        scene.target(atRisk("70%")).figure("unit:C", "2023-05", 30, 70).judge("2023-05-14");
        // 146 cases on 20 working days by now: 73 are to come on 10, of which 73.8 would be needed.
        scene.days("C", "2023-05-15", "2023-05-17", 4, 7).figure("unit:C", "2023-05", 41, 91);
        Breach breach = only(scene.judge("2023-05-17"));
        assertThat(breach.state()).isEqualTo(AlertState.FIRING);
        assertThat(breach.previousState()).isEqualTo(AlertState.FIRING);
        assertThat(breach.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(breach.evidence().reachable()).isFalse();
        assertThat(breach.evidence().pointOfNoReturn()).isNull();
        assertThat(breach.episode()).isEqualTo(1);
        assertThat(breach.revision()).isEqualTo(2);
        assertThat(breach.text().en()).contains("out of reach of the target of 70.00 %");
    }

    @Test
    void shouldPassThePointOfNoReturnByTimeAloneWhenNothingComesAnyMore() {
        scene.target(atRisk("70%")).figure("unit:C", "2023-05", 30, 70).judge("2023-05-14");
        List<Breach> quiet = LocalDate.parse("2023-05-15")
                .datesUntil(LocalDate.parse("2023-06-01"))
                .flatMap(day -> scene.judge(day.toString()).stream())
                .toList();
        assertThat(quiet).extracting(Breach::severity).containsExactly(Severity.CRITICAL);
        assertThat(quiet).extracting(Breach::state).containsExactly(AlertState.FIRING);
        Breach missed = only(scene.judge("2023-06-01"));
        assertThat(missed.state()).isEqualTo(AlertState.MISSED);
        assertThat(missed.severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void shouldCountOnlyWorkingDaysWhenThereAreHolidays() {
        scene.target(atRisk("70%")).figure("unit:C", "2023-05", 30, 70);
        for (String day : List.of("2023-05-15", "2023-05-16", "2023-05-17")) {
            scene.holiday(day);
        }
        assertThat(only(scene.judge("2023-05-14")).evidence().expectedRest()).isEqualTo("70/1");
    }

    @Test
    void shouldExpectAnExactFractionOfCases() {
        scene.target(atRisk("70%")).figure("unit:C", "2023-05", 30, 70).holiday("2023-05-01");
        assertThat(only(scene.judge("2023-05-14")).evidence().expectedRest()).isEqualTo("1820/19");
    }

    @Test
    void shouldClearOnlyWhenTheRecoveryMarginIsWithinReachToo() {
        scene.target(atRisk("70%").clearAt("75%"))
                .figure("unit:C", "2023-05", 30, 70)
                .judge("2023-05-14");
        assertThat(scene.figure("unit:C", "2023-05", 33, 70).judge("2023-05-14"))
                .as("79.7 of 91 for 70 %, 87.75 for 75 %")
                .isEmpty();
        assertThat(only(scene.figure("unit:C", "2023-05", 39, 70).judge("2023-05-14"))
                        .state())
                .isEqualTo(AlertState.RESOLVED);
    }

    @Test
    void shouldHaveNoPointOfNoReturnWhenItIsReachedAsThingsGo() {
        // Three of five are good ones: enough for 55 %, though a limit of 50 % is exceeded.
        Evidence evidence = only(scene.target(atRisk("55%").limit("50%"))
                        .figure("unit:C", "2023-05", 38, 70)
                        .judge("2023-05-14"))
                .evidence();
        assertThat(evidence.requiredShare()).isEqualTo("1011/1820");
        assertThat(evidence.pointOfNoReturn()).isNull();
        assertThat(evidence.reachable()).isTrue();
    }

    @Test
    void shouldGoByTheShareSoFarWhenNoCaseIsExpected() {
        JudgeScene quiet = new JudgeScene();
        Breach breach = only(
                quiet.target(atRisk("70%")).figure("unit:C", "2023-05", 30, 70).judge("2023-05-14"));
        assertThat(breach.state()).isEqualTo(AlertState.FIRING);
        assertThat(breach.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(breach.evidence().expectedRest()).isEqualTo("0/1");
        assertThat(breach.evidence().requiredShare()).isNull();
    }

    @Test
    void shouldSayNothingWhenThereAreTooFewCases() {
        assertThat(scene.target(atRisk("70%").minimum(30))
                        .figure("unit:C", "2023-05", 0, 29)
                        .judge("2023-05-14"))
                .isEmpty();
    }

    @Test
    void shouldJudgeAgainWhenOnlyDaysBeforeThePeriodChanged() {
        scene.target(atRisk("70%")).figure("unit:C", "2023-05", 30, 70).judge("2023-05-14");
        Breach breach = only(scene.days("C", "2023-04-17", "2023-04-30", 30, 50).judge("2023-05-14"));
        assertThat(breach.state()).as("many more cases are expected").isEqualTo(AlertState.RESOLVED);
        assertThat(breach.reason()).isEqualTo(Reason.VALUE);
    }

    @Test
    void shouldJudgeAPeriodThatIsOverByItsShare() {
        scene.target(atRisk("70%").period(PeriodKind.MONTH))
                .figure("unit:C", "2023-05", 90, 100)
                .judge("2023-05-31");
        assertThat(scene.judge("2023-06-01")).as("met").isEmpty();
    }

    @Test
    void shouldSayInBothLanguagesWhatIsNeeded() {
        Breach breach = only(
                scene.target(atRisk("70%")).figure("unit:C", "2023-05", 30, 70).judge("2023-05-14"));
        assertThat(breach.text())
                .isEqualTo(new Breach.Text(
                        "Hoài Đức: tỷ lệ hồ sơ nộp trực tuyến kỳ 2023-05 là 42,86 % (30/70), có nguy cơ không đạt chỉ tiêu"
                                + " 70,00 %; cần 90,88 % của khoảng 91 hồ sơ còn lại; nếu cứ như hiện nay, từ ngày 2023-05-17"
                                + " sẽ không thể đạt nữa.",
                        "Hoài Đức: share of dossiers handed in online in 2023-05 is 42.86 % (30/70), at risk of missing the"
                                + " target of 70.00 %; 90.88 % of the remaining 91 or so dossiers would be needed; as things"
                                + " go, out of reach from 2023-05-17 on."));
    }

    private static Breach only(List<Breach> breaches) {
        assertThat(breaches).hasSize(1);
        return breaches.get(0);
    }
}
