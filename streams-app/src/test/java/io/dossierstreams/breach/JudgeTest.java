package io.dossierstreams.breach;

import static io.dossierstreams.breach.Targets.online;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target.Severity;
import io.dossierstreams.schema.reference.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private final JudgeScene scene = new JudgeScene();

    @Test
    void shouldSayNothingWhenThereIsNoTarget() {
        assertThat(scene.figure("unit:C", "2023-03", 0, 10).judge("2023-03-10")).isEmpty();
    }

    @Test
    void shouldFireWhenAUnitIsBelowItsTarget() {
        Breach breach = only(
                scene.target(online("70%")).figure("unit:C", "2023-03", 6, 10).judge("2023-03-10"));
        assertThat(breach.id()).isEqualTo("T:C:2023-03");
        assertThat(breach.state()).isEqualTo(AlertState.FIRING);
        assertThat(breach.previousState()).isEqualTo(AlertState.INSUFFICIENT);
        assertThat(breach.episode()).isEqualTo(1);
        assertThat(breach.revision()).isEqualTo(1);
    }

    @Test
    void shouldSendNoSecondMessageWhenItStaysBelow() {
        scene.target(online("70%")).figure("unit:C", "2023-03", 6, 10).judge("2023-03-10");
        assertThat(scene.figure("unit:C", "2023-03", 5, 10).judge("2023-03-11")).isEmpty();
        assertThat(scene.figure("unit:C", "2023-03", 69, 100).judge("2023-03-12"))
                .isEmpty();
    }

    @Test
    void shouldCountEpisodesAndMessagesOverItsLife() {
        scene.target(online("50%").clearAt("60%"))
                .figure("unit:C", "2023-03", 4, 10)
                .judge("2023-03-10");
        assertThat(scene.figure("unit:C", "2023-03", 5, 10).judge("2023-03-11"))
                .as("recovery margin")
                .isEmpty();
        Breach resolved = only(scene.figure("unit:C", "2023-03", 6, 10).judge("2023-03-12"));
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.episode()).isEqualTo(1);
        assertThat(resolved.revision()).isEqualTo(2);
        Breach again = only(scene.figure("unit:C", "2023-03", 4, 10).judge("2023-03-13"));
        assertThat(again.state()).isEqualTo(AlertState.FIRING);
        assertThat(again.previousState()).isEqualTo(AlertState.RESOLVED);
        assertThat(again.episode()).isEqualTo(2);
        assertThat(again.revision()).isEqualTo(3);
    }

    @Test
    void shouldGoOnWithItsAlertsAndTargetsWhenItIsMadeAnew() {
        scene.target(online("50%")).figure("unit:C", "2023-03", 4, 10).judge("2023-03-10");
        Breach resolved =
                only(scene.restart().figure("unit:C", "2023-03", 6, 10).judge("2023-03-11"));
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.revision()).isEqualTo(2);
    }

    @Test
    void shouldStayBelowTheMinimumUntilThereAreEnoughCases() {
        assertThat(scene.target(online("50%").minimum(20))
                        .figure("unit:C", "2023-03", 0, 19)
                        .judge("2023-03-10"))
                .isEmpty();
        assertThat(scene.figure("unit:C", "2023-03", 0, 20).judge("2023-03-11")).hasSize(1);
    }

    @Test
    void shouldGiveTheValueAsReasonWhenOnlyFiguresChanged() {
        scene.target(online("50%")).judge("2023-03-09");
        assertThat(only(scene.figure("unit:C", "2023-03", 4, 10).judge("2023-03-10"))
                        .reason())
                .isEqualTo(Reason.VALUE);
    }

    @Test
    void shouldJudgeAgainWhenTheTargetChanged() {
        scene.target(online("50%")).figure("unit:C", "2023-03", 6, 10).judge("2023-03-10");
        Breach breach = only(scene.target(online("70%").version(2)).judge("2023-03-10"));
        assertThat(breach.state()).isEqualTo(AlertState.FIRING);
        assertThat(breach.reason()).isEqualTo(Reason.TARGET_CHANGED);
        assertThat(breach.evidence().targetVersion()).isEqualTo(2);
    }

    @Test
    void shouldGiveTheValueAsReasonWhenTheTargetIsLoadedAgainAsItWas() {
        scene.target(online("50%")).judge("2023-03-09");
        scene.target(online("50%")).figure("unit:C", "2023-03", 4, 10);
        assertThat(only(scene.judge("2023-03-10")).reason()).isEqualTo(Reason.VALUE);
    }

    @Test
    void shouldGiveTheTreeAsReasonWhenAUnitCameUnderATarget() {
        scene.target(online("70%").scope(Select.LEVEL, "E", Level.COMMUNE))
                .figure("unit:C", "2023-03", 6, 10)
                .judge("2023-03-10");
        scene.unit(Unit.of("E", "Other district", Level.DISTRICT, null));
        Breach breach =
                only(scene.unit(Unit.of("C", "Hoài Đức", Level.COMMUNE, "E")).judge("2023-03-10"));
        assertThat(breach.reason()).isEqualTo(Reason.UNIT_CHANGED);
    }

    @Test
    void shouldJudgeTheKindOfPeriodOfTheTargetOnly() {
        scene.target(online("70%").period(PeriodKind.HALF_YEAR))
                .figure("unit:C", "2023-03", 6, 10)
                .figure("unit:C", "2023", 6, 10)
                .figure("unit:C", "2023-H1", 6, 10);
        assertThat(only(scene.judge("2023-03-10")).period()).isEqualTo("2023-H1");
    }

    @Test
    void shouldJudgeARestatedPeriodWhenItsFiguresChanged() {
        scene.target(online("70%")).judge("2023-05-01");
        Breach breach = only(scene.figure("unit:C", "2023-03", 6, 10).judge("2023-05-02"));
        assertThat(breach.period()).isEqualTo("2023-03");
        assertThat(breach.state()).isEqualTo(AlertState.MISSED);
        assertThat(breach.reason()).isEqualTo(Reason.CORRECTION);
        assertThat(breach.episode()).isZero();
    }

    @Test
    void shouldHoldFromItsFirstToItsLastDay() {
        scene.target(online("70%").effective("2023-03-10", "2023-03-20")).figure("unit:C", "2023-03", 6, 10);
        assertThat(scene.judge("2023-03-09")).isEmpty();
        assertThat(scene.judge("2023-03-10")).as("a new day judges it").hasSize(1);
        assertThat(scene.figure("unit:C", "2023-03", 7, 10).judge("2023-03-20"))
                .as("still in force")
                .hasSize(1);
        scene.figure("unit:C", "2023-03", 6, 10).judge("2023-03-20");
        Breach expired = only(scene.judge("2023-03-21"));
        assertThat(expired.state()).isEqualTo(AlertState.EXPIRED);
        assertThat(expired.reason()).isEqualTo(Reason.TARGET_CHANGED);
        assertThat(scene.figure("unit:C", "2023-03", 5, 10).judge("2023-03-22")).isEmpty();
    }

    @Test
    void shouldJudgeAClosedPeriodByWhatHeldOnItsLastDay() {
        scene.target(online("70%").effective("2023-04-01", null)).judge("2023-05-01");
        assertThat(scene.figure("unit:C", "2023-03", 6, 10).judge("2023-05-02")).isEmpty();
    }

    @Test
    void shouldGiveTheTargetAsReasonWhenACampaignIsLoadedAfterItsEnd() {
        scene.target(online("70%").period(PeriodKind.CAMPAIGN)).judge("2023-05-01");
        Breach breach = only(scene.campaign("2023-03-01..2023-03-31", "2023-02-01..2023-02-28")
                .figure("unit:C", "2023-03-01..2023-03-31", 6, 10)
                .judge("2023-05-02"));
        assertThat(breach.state()).isEqualTo(AlertState.MISSED);
        assertThat(breach.reason()).isEqualTo(Reason.TARGET_CHANGED);
    }

    @Test
    void shouldSayNothingOfTheTimeBeforeACampaign() {
        scene.target(online("70%").period(PeriodKind.CAMPAIGN))
                .campaign("2023-03-01..2023-03-31", "2023-02-01..2023-02-28")
                .figure("unit:C", "2023-02-01..2023-02-28", 6, 10);
        assertThat(scene.judge("2023-03-10")).isEmpty();
    }

    @Test
    void shouldCallItACriticalBreachWhenOnlyTheIssuerOfItsTargetChanges() {
        scene.target(online("70%")).figure("unit:C", "2023-03", 6, 10).judge("2023-03-10");
        Breach graver = only(
                scene.target(online("70%").issuer(Level.PROVINCE).version(2)).judge("2023-03-11"));
        assertThat(graver.state()).isEqualTo(AlertState.FIRING);
        assertThat(graver.previousState()).isEqualTo(AlertState.FIRING);
        assertThat(graver.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(graver.reason()).isEqualTo(Reason.TARGET_CHANGED);
        assertThat(graver.since()).isEqualTo("2023-03-10T17:00:00Z");
    }

    @Test
    void shouldEndABreachWithItsOwnSeverity() {
        scene.target(online("70%").issuer(Level.PROVINCE))
                .figure("unit:C", "2023-03", 6, 10)
                .judge("2023-03-10");
        Breach resolved = only(scene.target(online("60%").version(2)).judge("2023-03-11"));
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void shouldLeaveAUnitOutWhenItIsExempt() {
        scene.exempt("C", "online").target(online("70%")).figure("unit:C", "2023-03", 6, 10);
        assertThat(scene.judge("2023-03-10")).isEmpty();
    }

    @Test
    void shouldJudgeAUnitWhenItIsExemptFromAnotherIndicator() {
        scene.exempt("C", "identity").target(online("70%")).figure("unit:C", "2023-03", 6, 10);
        assertThat(scene.judge("2023-03-10")).hasSize(1);
    }

    @Test
    void shouldJudgeEachUnitOnItsOwnWhenSeveralAreSelected() {
        scene.target(online("70%").scope(Select.UNDER, "D", null))
                .figure("unit:C", "2023-03", 6, 10)
                .figure("unit:D", "2023-03", 5, 10)
                .figure("under:D", "2023-03", 11, 20);
        assertThat(scene.judge("2023-03-10")).extracting(Breach::id).containsExactly("T:C:2023-03", "T:D:2023-03");
    }

    @Test
    void shouldJudgeOnlyTheLevelThatIsSelected() {
        scene.target(online("70%").scope(Select.LEVEL, "D", Level.COMMUNE))
                .figure("unit:C", "2023-03", 6, 10)
                .figure("unit:D", "2023-03", 5, 10);
        assertThat(only(scene.judge("2023-03-10")).unit()).isEqualTo("C");
    }

    @Test
    void shouldJudgeByEachTargetOnItsOwnWhenSeveralHold() {
        scene.target(online("50%").id("province"))
                .target(online("70%").id("town"))
                .figure("unit:C", "2023-03", 6, 10);
        assertThat(scene.judge("2023-03-10"))
                .extracting(Breach::id, Breach::state)
                .containsExactly(
                        tuple("province:C:2023-03", AlertState.OK), tuple("town:C:2023-03", AlertState.FIRING));
    }

    @Test
    void shouldSayNothingOfUnitsThatTheDirectoryDoesNotKnow() {
        scene.target(online("70%").scope(Select.UNIT, "X", null)).figure("unit:X", "2023-03", 6, 10);
        assertThat(scene.judge("2023-03-10")).isEmpty();
    }

    private static Breach only(List<Breach> breaches) {
        assertThat(breaches).hasSize(1);
        return breaches.get(0);
    }
}
