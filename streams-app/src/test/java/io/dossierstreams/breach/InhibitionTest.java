package io.dossierstreams.breach;

import static io.dossierstreams.breach.Targets.noActivity;
import static io.dossierstreams.breach.Targets.online;
import static io.dossierstreams.breach.Targets.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A unit that has nothing is not to blame while the system is silent that it publishes through. */
class InhibitionTest {
    private static final String SILENCE = "S:D:all";
    private static final String IDLE = "T:C:2023-03";

    private final JudgeScene scene = new JudgeScene();

    @Test
    void shouldFireInhibitedWhenTheSystemIsSilentAlready() {
        silence();
        Breach idle = of(IDLE, scene.target(noActivity(0)).judgeAt("2023-03-07T10:00"));
        assertThat(idle.state()).isEqualTo(AlertState.FIRING);
        assertThat(idle.inhibitedBy()).isEqualTo(SILENCE);
        assertThat(idle.text().en()).endsWith("nothing at all; the data are missing, see the alert S:D:all.");
        assertThat(idle.text().vi()).endsWith("; thiếu dữ liệu, xem cảnh báo S:D:all.");
    }

    @Test
    void shouldSayThatAFiringAlertIsInhibitedWhenTheSilenceBegins() {
        scene.target(noActivity(0));
        hear();
        List<Breach> messages = scene.judgeAt("2023-03-07T09:00");
        assertThat(messages).extracting(Breach::id).containsExactly(SILENCE, IDLE);
        Breach idle = of(IDLE, messages);
        assertThat(idle.state()).isEqualTo(AlertState.FIRING);
        assertThat(idle.previousState()).isEqualTo(AlertState.FIRING);
        assertThat(idle.reason()).isEqualTo(Reason.VALUE);
        assertThat(idle.inhibitedBy()).isEqualTo(SILENCE);
        assertThat(idle.revision()).isEqualTo(2);
        assertThat(idle.episode()).isEqualTo(1);
        assertThat(scene.judgeAt("2023-03-07T10:00")).as("said once").isEmpty();
    }

    @Test
    void shouldSayThatItIsNoLongerInhibitedWhenDataResume() {
        scene.target(noActivity(0));
        hear();
        scene.judgeAt("2023-03-07T09:00");
        List<Breach> messages = scene.heard("/d").judgeAt("2023-03-07T10:00");
        assertThat(of(SILENCE, messages).state()).isEqualTo(AlertState.RESOLVED);
        Breach idle = of(IDLE, messages);
        assertThat(idle.state()).isEqualTo(AlertState.FIRING);
        assertThat(idle.previousState()).isEqualTo(AlertState.FIRING);
        assertThat(idle.reason()).isEqualTo(Reason.DATA_RESUMED);
        assertThat(idle.inhibitedBy()).isNull();
        assertThat(idle.text().en()).endsWith("nothing at all.");
        assertThat(scene.judgeAt("2023-03-07T11:00")).isEmpty();
    }

    @Test
    void shouldResolveAsUsualWhenTheDataOfTheUnitCome() {
        scene.target(noActivity(0));
        hear();
        scene.judgeAt("2023-03-07T09:00");
        Breach idle =
                of(IDLE, scene.heard("/d").figure("unit:C", "2023-03", 0, 1).judgeAt("2023-03-07T10:00"));
        assertThat(idle.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(idle.reason()).isEqualTo(Reason.VALUE);
        assertThat(idle.inhibitedBy()).isNull();
    }

    @Test
    void shouldInhibitUntilTheSilenceIsOverAndNotOnlyHeldBack() {
        scene.target(noActivity(0))
                .target(silence8().holdMinutes(60))
                .heard("/d")
                .judgeAt("2023-03-06T08:00");
        assertThat(scene.judgeAt("2023-03-07T09:00"))
                .as("pending explains nothing yet")
                .extracting(Breach::id)
                .containsExactly(SILENCE);
        assertThat(of(IDLE, scene.judgeAt("2023-03-07T10:00")).inhibitedBy()).isEqualTo(SILENCE);
        assertThat(scene.heard("/d").judgeAt("2023-03-07T10:10"))
                .as("recovering")
                .extracting(Breach::id)
                .containsExactly(SILENCE);
        assertThat(of(IDLE, scene.judgeAt("2023-03-07T11:10")).reason()).isEqualTo(Reason.DATA_RESUMED);
    }

    @Test
    void shouldMissInhibitedWhenThePeriodEndsInASilence() {
        scene.target(noActivity(0));
        hear();
        scene.judgeAt("2023-03-07T09:00");
        List<Breach> messages = scene.judge("2023-04-01");
        assertThat(of(IDLE, messages).state()).isEqualTo(AlertState.MISSED);
        assertThat(of(IDLE, messages).inhibitedBy()).isEqualTo(SILENCE);
        assertThat(of("T:C:2023-04", messages).inhibitedBy()).isEqualTo(SILENCE);
        assertThat(scene.heard("/d").judgeAt("2023-04-04T09:00"))
                .as("what was missed stays as it was")
                .extracting(Breach::id)
                .containsExactly(SILENCE, "T:C:2023-04");
    }

    @Test
    void shouldInhibitNobodyOutsideTheScopeAndNoOtherKind() {
        scene.unit(Unit.of("E", "Elsewhere", Level.COMMUNE, null))
                .target(noActivity(0))
                .target(noActivity(0).id("E").scope(Select.UNIT, "E", null))
                .figure("unit:D", "2023-03", 4, 10)
                .target(online("50%").id("B").scope(Select.UNIT, "D", null));
        hear();
        assertThat(scene.judgeAt("2023-03-07T09:00")).extracting(Breach::id).containsExactly(SILENCE, IDLE);
    }

    @Test
    void shouldNameTheFirstSilenceAndStayWithItWhileItLasts() {
        silence();
        scene.target(silent(8).id("R").source("/r")).heard("/r").judgeAt("2023-03-07T09:10");
        assertThat(of(IDLE, scene.target(noActivity(0)).judgeAt("2023-03-07T10:00"))
                        .inhibitedBy())
                .isEqualTo(SILENCE);
        assertThat(scene.judgeAt("2023-03-08T16:00"))
                .as("another one begins, whose id comes before")
                .extracting(Breach::id)
                .containsExactly("R:D:all");
        Breach idle = of(IDLE, scene.heard("/d").judgeAt("2023-03-08T16:10"));
        assertThat(idle.inhibitedBy()).as("the other one still holds").isEqualTo("R:D:all");
        assertThat(idle.reason()).isEqualTo(Reason.DATA_RESUMED);

        JudgeScene both =
                new JudgeScene().target(silence8()).target(silent(8).id("R").source("/r"));
        both.judgeAt("2023-03-06T08:00");
        both.judgeAt("2023-03-07T09:00");
        assertThat(of(IDLE, both.target(noActivity(0)).judgeAt("2023-03-07T10:00"))
                        .inhibitedBy())
                .isEqualTo("R:D:all");
    }

    @Test
    void shouldSayThatTheTargetChangedWhenTheSilenceIsNoLongerJudged() {
        scene.target(noActivity(0));
        hear();
        scene.judgeAt("2023-03-07T09:00");
        Breach idle = of(IDLE, scene.targetRemoved("S").judgeAt("2023-03-07T10:00"));
        assertThat(idle.inhibitedBy()).isNull();
        assertThat(idle.reason()).isEqualTo(Reason.TARGET_CHANGED);
    }

    @Test
    void shouldSayThatTheTargetChangedWhenItsScopeLeavesTheUnit() {
        scene.target(noActivity(0));
        hear();
        scene.judgeAt("2023-03-07T09:00");
        List<Breach> messages =
                scene.target(silence8().scope(Select.UNIT, "D", null)).judgeAt("2023-03-07T10:00");
        assertThat(messages).extracting(Breach::id).containsExactly(IDLE);
        assertThat(of(IDLE, messages).reason()).isEqualTo(Reason.TARGET_CHANGED);
    }

    @Test
    void shouldSayThatTheUnitChangedWhenItMovesAway() {
        scene.target(noActivity(0));
        hear();
        scene.judgeAt("2023-03-07T09:00");
        List<Breach> messages =
                scene.unit(Unit.of("C", "Hoài Đức", Level.COMMUNE, null)).judgeAt("2023-03-07T10:00");
        assertThat(messages).extracting(Breach::id).containsExactly(IDLE);
        assertThat(of(IDLE, messages).inhibitedBy()).isNull();
        assertThat(of(IDLE, messages).reason()).isEqualTo(Reason.UNIT_CHANGED);
    }

    @Test
    void shouldGoOnInhibitingWhenItIsStartedAgain() {
        scene.target(noActivity(0));
        hear();
        scene.judgeAt("2023-03-07T09:00");
        scene.restart();
        assertThat(scene.judge("2023-03-08")).isEmpty();
        assertThat(of(IDLE, scene.restart().heard("/d").judgeAt("2023-03-09T10:00"))
                        .reason())
                .isEqualTo(Reason.DATA_RESUMED);
    }

    private static Targets silence8() {
        return silent(8).id("S");
    }

    @Test
    void shouldNotExcuseAUnitThatPublishesThroughOtherSystems() {
        scene.unit(publishingThrough("/e"));
        silence();

        assertThat(of(IDLE, scene.target(noActivity(0)).judgeAt("2023-03-07T10:00"))
                        .inhibitedBy())
                .isNull();
    }

    @Test
    void shouldExcuseAUnitWhenOneOfItsSystemsIsSilent() {
        scene.unit(publishingThrough("/e", "/d"));
        silence();

        assertThat(of(IDLE, scene.target(noActivity(0)).judgeAt("2023-03-07T10:00"))
                        .inhibitedBy())
                .isEqualTo(SILENCE);
    }

    private static Unit publishingThrough(String... sources) {
        return new Unit("C", "Hoài Đức", Level.COMMUNE, "D", null, null, null, List.of(), List.of(), List.of(sources));
    }

    private void hear() {
        scene.target(silence8()).heard("/d").judgeAt("2023-03-06T08:00");
    }

    private void silence() {
        hear();
        scene.judgeAt("2023-03-07T09:00");
    }

    private static Breach of(String id, List<Breach> messages) {
        assertThat(messages).extracting(Breach::id).contains(id);
        return messages.stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
