package io.dossierstreams.breach;

import static io.dossierstreams.breach.Targets.online;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of an alert when there is nothing to judge any more. */
class ExpiryTest {
    private final JudgeScene scene = new JudgeScene();

    @Test
    void shouldExpireWhenTheUnitIsRemovedAndStillNameIt() {
        fire();
        Breach expired = only(scene.unitRemoved("C").judge("2023-03-11"));
        assertThat(expired.state()).isEqualTo(AlertState.EXPIRED);
        assertThat(expired.reason()).isEqualTo(Reason.UNIT_CHANGED);
        assertThat(expired.unitName()).isEqualTo("Hoài Đức");
        assertThat(expired.severity()).isNotNull();
    }

    @Test
    void shouldExpireOnTheDayAfterTheLastOfTheUnit() {
        scene.unit(new Unit("C", "C", Level.COMMUNE, "D", null, null, LocalDate.parse("2023-03-20"), null, null, null));
        fire();
        assertThat(scene.judge("2023-03-20")).isEmpty();
        Breach expired = only(scene.judge("2023-03-21"));
        assertThat(expired.state()).isEqualTo(AlertState.EXPIRED);
        assertThat(expired.reason()).isEqualTo(Reason.UNIT_CHANGED);
    }

    @Test
    void shouldExpireWhenTheUnitBecomesExempt() {
        fire();
        assertThat(only(scene.exempt("C", "online").judge("2023-03-11")).state())
                .isEqualTo(AlertState.EXPIRED);
    }

    @Test
    void shouldExpireWhenTheCampaignIsRemoved() {
        scene.target(online("50%").period(PeriodKind.CAMPAIGN))
                .campaign("2023-03-01..2023-03-31", "2023-02-01..2023-02-28")
                .figure("unit:C", "2023-03-01..2023-03-31", 4, 10);
        assertThat(only(scene.judge("2023-03-10")).state()).isEqualTo(AlertState.FIRING);
        Breach expired = only(scene.campaignRemoved("2023-03-01..2023-03-31").judge("2023-03-11"));
        assertThat(expired.state()).isEqualTo(AlertState.EXPIRED);
        assertThat(expired.reason()).isEqualTo(Reason.TARGET_CHANGED);
    }

    @Test
    void shouldExpireWhenTheTargetIsForAnotherKindOfPeriod() {
        fire();
        assertThat(scene.target(online("50%").period(PeriodKind.QUARTER).version(2))
                        .judge("2023-03-11"))
                .extracting(breach -> breach.id() + " " + breach.state())
                .containsExactly("T:C:2023-03 EXPIRED");
    }

    @Test
    void shouldBeginAnewWhenTheTargetComesBack() {
        fire();
        scene.targetRemoved("T").judge("2023-03-11");
        Breach again = only(scene.target(online("50%")).judge("2023-03-12"));
        assertThat(again.state()).isEqualTo(AlertState.FIRING);
        assertThat(again.previousState()).isEqualTo(AlertState.EXPIRED);
        assertThat(again.episode()).isEqualTo(2);
        assertThat(again.reason()).isEqualTo(Reason.TARGET_CHANGED);
    }

    @Test
    void shouldExpireAlsoWhenTheDefinitionWentWithTheTarget() {
        fire();
        Breach expired = only(
                scene.indicators(Indicators.of(List.of())).targetRemoved("T").judge("2023-03-11"));
        assertThat(expired.state()).isEqualTo(AlertState.EXPIRED);
        assertThat(expired.evidence().indicatorVersion()).isNull();
    }

    @Test
    void shouldWaitForTheDefinitionButNotLongerThanThePeriod() {
        fire();
        assertThat(scene.indicators(Indicators.of(List.of())).judge("2023-03-11"))
                .isEmpty();
        assertThat(only(scene.judge("2023-04-01")).state()).isEqualTo(AlertState.EXPIRED);
    }

    @Test
    void shouldLeaveWhatIsOverAsItIsWhenTheTargetIsRemoved() {
        fire();
        scene.judge("2023-04-01");
        assertThat(scene.targetRemoved("T").judge("2023-04-02")).isEmpty();
        assertThat(scene.alerts.get("T:C:2023-03").state()).isEqualTo(AlertState.MISSED);
    }

    @Test
    void shouldSayTheSameOfClosedPeriodsWhenTheJudgeIsMadeAnew() {
        scene.target(online("50%")).figure("unit:C", "2023-03", 6, 10).judge("2023-03-10");
        scene.judge("2023-04-01");
        assertThat(scene.restart().targetRemoved("T").judge("2023-04-02")).isEmpty();
        assertThat(scene.alerts.get("T:C:2023-03").state()).isEqualTo(AlertState.OK);
    }

    @Test
    void shouldForgetAlertsWhosePeriodHasNoFiguresAnyMore() {
        scene.target(online("50%").period(PeriodKind.DAY)).figure("unit:C", "2023-03-10", 4, 10);
        scene.judge("2023-03-10");
        scene.judge("2023-04-01");
        assertThat(scene.alerts.get("T:C:2023-03-10").state()).isEqualTo(AlertState.MISSED);
        scene.judge("2023-05-01");
        assertThat(scene.alerts.get("T:C:2023-03-10")).isNull();
        assertThat(scene.figure("unit:C", "2023-03-10", 0, 0).judge("2023-05-01"))
                .as("its figures go without a word")
                .isEmpty();
    }

    private void fire() {
        scene.target(online("50%")).figure("unit:C", "2023-03", 4, 10).judge("2023-03-10");
    }

    private static Breach only(List<Breach> breaches) {
        assertThat(breaches).hasSize(1);
        return breaches.get(0);
    }
}
