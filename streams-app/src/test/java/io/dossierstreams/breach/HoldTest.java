package io.dossierstreams.breach;

import static io.dossierstreams.breach.Targets.online;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds in the time of ticks, and in further cases. */
class HoldTest {
    private final JudgeScene scene = new JudgeScene();

    @Test
    void shouldWaitBeforeItFiresAndBeforeItIsResolved() {
        scene.target(online("50%").holdMinutes(60)).figure("unit:C", "2023-03", 4, 10);
        assertThat(state(scene.judgeAt("2023-03-10T09:00"))).isEqualTo(AlertState.PENDING);
        assertThat(scene.judgeAt("2023-03-10T09:59")).isEmpty();
        assertThat(state(scene.judgeAt("2023-03-10T10:00"))).isEqualTo(AlertState.FIRING);
        scene.figure("unit:C", "2023-03", 5, 10);
        assertThat(state(scene.judgeAt("2023-03-10T11:00"))).isEqualTo(AlertState.RECOVERING);
        assertThat(scene.judgeAt("2023-03-10T11:59")).isEmpty();
        assertThat(state(scene.judgeAt("2023-03-10T12:00"))).isEqualTo(AlertState.RESOLVED);
    }

    @Test
    void shouldFireByTimeAloneWhenNothingElseHappens() {
        scene.target(online("50%").holdMinutes(60)).judgeAt("2023-03-10T08:00");
        scene.figure("unit:C", "2023-03", 4, 10).judgeAt("2023-03-10T09:00");
        Breach firing = scene.judgeAt("2023-03-10T10:00").get(0);
        assertThat(firing.reason()).isEqualTo(Reason.VALUE);
        assertThat(firing.since()).isEqualTo(firing.evidence().now());
    }

    @Test
    void shouldForgetAShortDipWhenTheRateIsBackBeforeTheHoldEnds() {
        scene.target(online("50%").holdMinutes(60))
                .figure("unit:C", "2023-03", 4, 10)
                .judgeAt("2023-03-10T09:00");
        Breach calm = scene.figure("unit:C", "2023-03", 5, 10)
                .judgeAt("2023-03-10T09:30")
                .get(0);
        assertThat(calm.state()).isEqualTo(AlertState.OK);
        assertThat(calm.episode()).isZero();
        assertThat(scene.judgeAt("2023-03-10T10:30")).isEmpty();
    }

    @Test
    void shouldStayInTheEpisodeWhenARecoveryFails() {
        scene.target(online("50%").clearAt("60%").holdMinutes(60)).figure("unit:C", "2023-03", 4, 10);
        scene.judgeAt("2023-03-10T09:00");
        scene.judgeAt("2023-03-10T10:00");
        scene.figure("unit:C", "2023-03", 6, 10).judgeAt("2023-03-10T10:30");
        Breach again = scene.figure("unit:C", "2023-03", 11, 20)
                .judgeAt("2023-03-10T11:00")
                .get(0);
        assertThat(again.state()).isEqualTo(AlertState.FIRING);
        assertThat(again.previousState()).isEqualTo(AlertState.RECOVERING);
        assertThat(again.episode()).isEqualTo(1);
        assertThat(again.text().en())
                .contains("meeting the target of 50.00 %, but not yet the 60.00 % at which the alert ends");
    }

    @Test
    void shouldCountFurtherCasesWhenTheHoldIsInCases() {
        scene.target(online("50%").holdCases(5))
                .figure("unit:C", "2023-03", 4, 10)
                .judge("2023-03-10");
        assertThat(scene.figure("unit:C", "2023-03", 5, 14).judge("2023-03-11")).isEmpty();
        assertThat(state(scene.figure("unit:C", "2023-03", 5, 15).judge("2023-03-12")))
                .isEqualTo(AlertState.FIRING);
    }

    @Test
    void shouldBeOverWithEitherWhenBothAreGiven() {
        scene.target(online("50%").holdCases(5).holdMinutes(60)).figure("unit:C", "2023-03", 4, 10);
        scene.judgeAt("2023-03-10T09:00");
        assertThat(state(scene.judgeAt("2023-03-10T10:00"))).isEqualTo(AlertState.FIRING);
    }

    @Test
    void shouldWaitOnWhenTheJudgeIsMadeAnew() {
        scene.target(online("50%").holdMinutes(60))
                .figure("unit:C", "2023-03", 4, 10)
                .judgeAt("2023-03-10T09:00");
        assertThat(state(scene.restart().judgeAt("2023-03-10T10:00"))).isEqualTo(AlertState.FIRING);
    }

    @Test
    void shouldNotFireAnewWhenTheHoldGoesOnAtTheEndOfThePeriod() {
        scene.target(online("50%").holdMinutes(6_000))
                .figure("unit:C", "2023-03", 4, 10)
                .judge("2023-03-31");
        Breach missed = scene.judge("2023-04-01").get(0);
        assertThat(missed.state()).isEqualTo(AlertState.MISSED);
        assertThat(missed.episode()).isZero();
        assertThat(missed.concernsConsumers()).isTrue();
    }

    @Test
    void shouldKeepTheReasonWhenACorrectionIsWaitedFor() {
        scene.target(online("50%").holdMinutes(60)).figure("unit:C", "2023-03", 4, 10);
        scene.judgeAt("2023-03-10T09:00");
        scene.judgeAt("2023-03-10T10:00");
        scene.correctedFigure("unit:C", "2023-03", 6, 10).judgeAt("2023-03-10T10:30");
        Breach resolved = scene.judgeAt("2023-03-10T11:30").get(0);
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.reason()).isEqualTo(Reason.CORRECTION);
    }

    private static AlertState state(List<Breach> breaches) {
        assertThat(breaches).hasSize(1);
        return breaches.get(0).state();
    }
}
