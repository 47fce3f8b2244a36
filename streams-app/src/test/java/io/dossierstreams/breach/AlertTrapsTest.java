package io.dossierstreams.breach;

import static io.dossierstreams.breach.Targets.noActivity;
import static io.dossierstreams.breach.Targets.online;
import static io.dossierstreams.breach.Targets.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What users of alerting systems complain of, and does not happen here: see "what does not raise one" in the docs. */
class AlertTrapsTest {
    private final JudgeScene scene = new JudgeScene();

    @Test
    void shouldNotFlapWhenARateSwingsAroundItsThreshold() {
        scene.target(online("50%").clearAt("60%"))
                .figure("unit:C", "2023-03", 49, 100)
                .judge("2023-03-01");
        for (int day = 2; day < 20; day++) {
            assertThat(scene.figure("unit:C", "2023-03", day % 2 == 0 ? 51 : 49, 100)
                            .judge("2023-03-" + (day < 10 ? "0" : "") + day))
                    .isEmpty();
        }
    }

    @Test
    void shouldNotResolveFalselyWhenThereIsNoData() {
        scene.target(online("50%")).figure("unit:C", "2023-03", 4, 10).judge("2023-03-10");
        assertThat(scene.figure("unit:C", "2023-03", 0, 0).judge("2023-03-11")).isEmpty();
        assertThat(scene.judge("2023-03-12")).isEmpty();
        Breach missed = only(scene.judge("2023-04-01"));
        assertThat(missed.state()).isEqualTo(AlertState.MISSED);
        assertThat(missed.text().en()).contains("the period ended before the alert did, too few cases");
    }

    @Test
    void shouldNotJudgeZeroOverZero() {
        scene.target(online("0%")).target(online("100%").id("all")).figure("unit:C", "2023-03", 0, 0);
        assertThat(scene.judge("2023-03-10")).isEmpty();
        assertThat(scene.judge("2023-04-01")).isEmpty();
    }

    @Test
    void shouldNotJudgeATinySample() {
        scene.target(online("50%").minimum(30)).figure("unit:C", "2023-03", 0, 29);
        assertThat(scene.judge("2023-03-10")).isEmpty();
        assertThat(scene.judge("2023-04-01")).as("nor when the period ends").isEmpty();
    }

    @Test
    void shouldNotResolveButMissWhenThePeriodIsClosed() {
        scene.target(online("50%")).figure("unit:C", "2023-03", 4, 10).judge("2023-03-31");
        Breach missed = only(scene.judge("2023-04-01"));
        assertThat(missed.state()).isEqualTo(AlertState.MISSED);
        assertThat(missed.reason()).isEqualTo(Reason.PERIOD_CLOSED);
        assertThat(missed.episode()).isEqualTo(1);
        assertThat(missed.text().en()).contains("at the end of the period still below the target of 50.00 %");
        assertThat(scene.judge("2023-04-02")).as("said once").isEmpty();
    }

    @Test
    void shouldHaveMetTheTargetWhenThePeriodIsClosedWithinTheRecoveryMargin() {
        scene.target(online("50%").clearAt("60%"))
                .figure("unit:C", "2023-03", 4, 10)
                .judge("2023-03-30");
        assertThat(scene.figure("unit:C", "2023-03", 11, 20).judge("2023-03-31"))
                .isEmpty();
        Breach resolved = only(scene.judge("2023-04-01"));
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.reason()).isEqualTo(Reason.PERIOD_CLOSED);
    }

    @Test
    void shouldExpireAndNotResolveWhenTheTargetIsRemoved() {
        scene.target(online("50%")).figure("unit:C", "2023-03", 4, 10).judge("2023-03-10");
        Breach expired =
                only(scene.targetRemoved("T").figure("unit:C", "2023-03", 9, 10).judge("2023-03-11"));
        assertThat(expired.state()).isEqualTo(AlertState.EXPIRED);
        assertThat(expired.reason()).isEqualTo(Reason.TARGET_CHANGED);
        assertThat(expired.evidence().threshold())
                .as("of the target that is gone")
                .isEqualTo("1/2");
        assertThat(scene.judge("2023-03-12")).isEmpty();
    }

    @Test
    void shouldSayThatTheDataWereWrongWhenACorrectionEndsIt() {
        scene.target(online("50%")).figure("unit:C", "2023-03", 4, 10).judge("2023-03-10");
        Breach resolved = only(scene.correctedFigure("unit:C", "2023-03", 5, 10).judge("2023-03-11"));
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.reason()).isEqualTo(Reason.CORRECTION);
        assertThat(resolved.text().vi()).endsWith("; số liệu đã được điều chỉnh hoặc bổ sung.");
        assertThat(resolved.text().en()).endsWith("; the figures were corrected or came late.");
    }

    @Test
    void shouldFireWhenTheRateIsPrintedAsTheThresholdButIsBelowIt() {
        assertThat(new Ratio(6451, 10_000).percent(0)).hasToString("65");
        Breach breach = only(scene.target(online("65%"))
                .figure("unit:C", "2023-03", 6451, 10_000)
                .judge("2023-03-10"));
        assertThat(breach.state()).isEqualTo(AlertState.FIRING);
        assertThat(breach.evidence().shortfall()).isEqualTo(49);
    }

    @Test
    void shouldFireWhenNoDecimalNumberCouldTellTheRateFromTheThreshold() {
        long cases = 3_000_000_000_000_000_000L;
        scene.target(online("2/3"))
                .figure("unit:C", "2023-03", cases / 3 * 2 - 1, cases)
                .figure("unit:C", "2023-02", cases / 3 * 2, cases);
        assertThat(scene.judge("2023-03-10"))
                .extracting(Breach::id, Breach::state)
                .contains(tuple("T:C:2023-03", AlertState.FIRING))
                .contains(tuple("T:C:2023-02", AlertState.OK));
    }

    @Test
    void shouldNotBeginAnEpisodeWhenLateFactsComeToAClosedPeriod() {
        scene.target(online("50%")).figure("unit:C", "2023-03", 6, 10).judge("2023-03-31");
        scene.judge("2023-04-01");
        Breach missed = only(scene.figure("unit:C", "2023-03", 6, 13).judge("2023-04-05"));
        assertThat(missed.state()).isEqualTo(AlertState.MISSED);
        assertThat(missed.reason()).isEqualTo(Reason.CORRECTION);
        assertThat(missed.episode()).isZero();
        Breach resolved = only(scene.figure("unit:C", "2023-03", 7, 13).judge("2023-04-06"));
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.concernsConsumers()).as("as the breach did").isTrue();
    }

    @Test
    void shouldNotAccuseAUnitOfNothingWhenItIsNewThisMonth() {
        scene.unit(
                new Unit("C", "New", Level.COMMUNE, "D", null, LocalDate.parse("2023-03-20"), null, null, null, null));
        scene.target(noActivity(5));
        assertThat(scene.judge("2023-03-20")).isEmpty();
        assertThat(scene.judge("2023-03-24")).isEmpty();
        assertThat(only(scene.judge("2023-03-25")).state()).isEqualTo(AlertState.FIRING);
    }

    @Test
    void shouldNotTakeQuietNightsWeekendsAndHolidaysForASilence() {
        scene.target(silent(2)).holiday("2023-03-06").heard("/d").judgeAt("2023-03-03T16:00");
        assertThat(scene.judgeAt("2023-03-04T03:00")).as("a night").isEmpty();
        assertThat(scene.judgeAt("2023-03-05T10:00")).as("a Sunday").isEmpty();
        assertThat(scene.judgeAt("2023-03-06T16:00")).as("a holiday").isEmpty();
        assertThat(scene.judgeAt("2023-03-07T08:30")).as("two hours of work").isEmpty();
        assertThat(only(scene.judgeAt("2023-03-07T08:31")).state()).isEqualTo(AlertState.FIRING);
    }

    @Test
    void shouldNotAccuseTheUnitsWhenTheirSystemIsSilent() {
        scene.target(silent(8)).target(noActivity(0).id("idle")).heard("/d").judgeAt("2023-03-06T08:00");
        List<Breach> breaches = scene.judgeAt("2023-03-07T09:00");
        assertThat(breaches)
                .extracting(Breach::id, Breach::state, Breach::inhibitedBy)
                .containsExactlyInAnyOrder(
                        tuple("T:D:all", AlertState.FIRING, null),
                        tuple("idle:C:2023-03", AlertState.FIRING, "T:D:all"));
        assertThat(breaches)
                .extracting(breach -> breach.text().en())
                .anyMatch(text -> text.endsWith("the data are missing, the units are not to blame."))
                .anyMatch(text -> text.endsWith("the data are missing, see the alert T:D:all."));
    }

    @Test
    void shouldNotCallAQuietNightOrAWeekendOrAHolidayASilence() {
        scene.holiday("2023-04-27").holiday("2023-04-28").holiday("2023-05-01");
        scene.target(silent(1)).heard("/d").judgeAt("2023-04-26T16:45");
        assertThat(scene.judgeAt("2023-04-27T03:00")).as("at night").isEmpty();
        assertThat(scene.judgeAt("2023-04-28T11:00")).as("on a holiday").isEmpty();
        assertThat(scene.judgeAt("2023-04-30T11:00")).as("on a Sunday").isEmpty();
        assertThat(scene.judgeAt("2023-05-01T16:00")).as("on a holiday").isEmpty();
        assertThat(scene.judgeAt("2023-05-02T07:30"))
                .as("before the day's work")
                .isEmpty();
        assertThat(only(scene.judgeAt("2023-05-02T09:00")).state()).isEqualTo(AlertState.FIRING);
    }

    @Test
    void shouldMissThePeriodOnAQuietHolidayWhenNothingArrives() {
        scene.holiday("2023-01-01").holiday("2023-01-02");
        scene.target(online("50%")).figure("unit:C", "2022-12", 4, 10).judge("2022-12-31");
        assertThat(only(scene.judge("2023-01-01")).state()).isEqualTo(AlertState.MISSED);
    }

    @Test
    void shouldSayNothingTwiceAndForgetNothingWhenItIsStartedAgain() {
        scene.target(online("50%").holdMinutes(60)).figure("unit:C", "2023-03", 4, 10);
        assertThat(only(scene.judgeAt("2023-03-10T09:00")).state()).isEqualTo(AlertState.PENDING);
        Breach firing = only(scene.restart().judgeAt("2023-03-10T10:00"));
        assertThat(firing.state()).as("the hold has gone on").isEqualTo(AlertState.FIRING);
        assertThat(scene.restart().judgeAt("2023-03-10T11:00")).isEmpty();
        scene.restart().figure("unit:C", "2023-03", 5, 10).judgeAt("2023-03-10T12:00");
        Breach resolved = only(scene.restart().judgeAt("2023-03-10T13:00"));
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.episode()).isEqualTo(firing.episode());
        assertThat(resolved.revision()).isEqualTo(firing.revision() + 2);
    }

    /** The fact is counted, and said to have come late: the unit has done nothing since. */
    @Test
    void shouldSayThatFiguresCameLateWhenALateEventEndsAMissedPeriod() {
        scene.target(online("50%")).figure("unit:C", "2023-03", 4, 10).judge("2023-03-31");
        scene.judge("2023-04-01");
        Breach resolved = only(scene.figure("unit:C", "2023-03", 6, 12).judge("2023-04-03"));
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.previousState()).isEqualTo(AlertState.MISSED);
        assertThat(resolved.reason()).isEqualTo(Reason.CORRECTION);
        assertThat(resolved.text().en()).endsWith("; the figures were corrected or came late.");
    }

    @Test
    void shouldNotSendATransitionPerEventWhenManyArriveWhileItFires() {
        scene.target(online("50%")).figure("unit:C", "2023-03", 4, 10);
        assertThat(scene.judge("2023-03-10")).hasSize(1);
        for (int received = 11; received < 30; received++) {
            assertThat(scene.figure("unit:C", "2023-03", 4, received).judge("2023-03-" + received))
                    .isEmpty();
        }
    }

    private static Breach only(List<Breach> breaches) {
        assertThat(breaches).hasSize(1);
        return breaches.get(0);
    }
}
