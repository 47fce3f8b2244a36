package io.dossierstreams.breach;

import static io.dossierstreams.breach.Targets.noActivity;
import static io.dossierstreams.breach.Targets.online;
import static io.dossierstreams.breach.Targets.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.reference.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A breach that lasts is called to mind, where its target asks for it. */
class ReminderTest {
    private final JudgeScene scene = new JudgeScene();

    @Test
    void shouldNeverRemindUnlessTheTargetAsksForIt() {
        fire(online("50%").period(PeriodKind.YEAR), "2023");
        for (int day = 11; day <= 31; day++) {
            assertThat(scene.judge("2023-03-" + day)).isEmpty();
            assertThat(scene.reminders()).isEmpty();
        }
    }

    @Test
    void shouldRemindAtTheFirstTickOfTheDayWithThePresentEvidence() {
        fire(online("50%").remindDays(3), "2023-03");
        assertThat(remindedAt("2023-03-12T09:00")).isEmpty();
        scene.figure("unit:C", "2023-03", 41, 100);
        assertThat(remindedAt("2023-03-12T16:00")).as("not three days yet").isEmpty();
        Breach reminder = only(remindedAt("2023-03-13T08:00"));
        assertThat(reminder.id()).isEqualTo("T:C:2023-03");
        assertThat(reminder.state()).isEqualTo(AlertState.FIRING);
        assertThat(reminder.previousState()).isEqualTo(AlertState.FIRING);
        assertThat(reminder.episode()).isEqualTo(1);
        assertThat(reminder.revision()).as("that of its last message").isEqualTo(1);
        assertThat(reminder.reason()).isEqualTo(Reason.TARGET_CHANGED);
        assertThat(reminder.evidence().numerator()).isEqualTo(41);
        assertThat(reminder.evidence().denominator()).isEqualTo(100);
        assertThat(reminder.text())
                .isEqualTo(new Breach.Text(
                        "Nhắc lại: Hoài Đức: tỷ lệ hồ sơ nộp trực tuyến kỳ 2023-03 là 41,00 % (41/100), dưới chỉ tiêu"
                                + " 50,00 %; còn thiếu 9 hồ sơ.",
                        "Reminder: Hoài Đức: share of dossiers handed in online in 2023-03 is 41.00 % (41/100), below"
                                + " the target of 50.00 %; short by 9 dossiers."));
        assertThat(remindedAt("2023-03-13T09:00")).as("once a day").isEmpty();
    }

    @Test
    void shouldRemindAgainAfterAsManyDaysAndCountFromTheReminderThatCameLate() {
        fire(online("50%").remindDays(3), "2023-03");
        assertThat(remindedAt("2023-03-15T08:00"))
                .as("no tick on the days before")
                .hasSize(1);
        assertThat(remindedAt("2023-03-17T08:00")).isEmpty();
        assertThat(remindedAt("2023-03-18T08:00")).hasSize(1);
    }

    @Test
    void shouldCountATickAtMidnightToTheDayThatEndsWithIt() {
        scene.target(online("50%").remindDays(1)).figure("unit:C", "2023-03", 4, 10);
        scene.judgeAt("2023-03-10T00:00");
        scene.judgeAt("2023-03-10T00:01");
        assertThat(scene.reminders()).as("the next day, a minute later").hasSize(1);
        assertThat(remindedAt("2023-03-11T00:00")).isEmpty();
        assertThat(remindedAt("2023-03-11T00:01")).hasSize(1);
    }

    @Test
    void shouldCountFromTheLastMessageWhenTheSeverityChanges() {
        fire(online("50%").remindDays(3), "2023-03");
        scene.target(online("50%").remindDays(3).issuer(Level.PROVINCE).version(2));
        assertThat(scene.judgeAt("2023-03-12T08:00")).hasSize(1);
        assertThat(remindedAt("2023-03-14T08:00")).isEmpty();
        assertThat(only(remindedAt("2023-03-15T08:00")).revision()).isEqualTo(2);
    }

    @Test
    void shouldNotRemindInTheTickOfATransition() {
        fire(online("50%").remindDays(3), "2023-03");
        scene.figure("unit:C", "2023-03", 9, 10);
        assertThat(scene.judgeAt("2023-03-13T08:00")).extracting(Breach::state).containsExactly(AlertState.RESOLVED);
        assertThat(scene.reminders()).isEmpty();
        assertThat(remindedAt("2023-03-20T08:00")).isEmpty();
    }

    @Test
    void shouldRemindOfNothingThatWaitsOrIsMissedOrExpired() {
        fire(online("50%").remindDays(1).holdMinutes(10_000), "2023-03");
        assertThat(remindedAt("2023-03-12T08:00")).as("pending").isEmpty();
        assertThat(scene.judge("2023-03-20")).extracting(Breach::state).containsExactly(AlertState.FIRING);
        scene.figure("unit:C", "2023-03", 9, 10);
        assertThat(scene.judge("2023-03-21")).extracting(Breach::state).containsExactly(AlertState.RECOVERING);
        assertThat(remindedAt("2023-03-24T08:00")).as("recovering").isEmpty();
        scene.figure("unit:C", "2023-03", 4, 10).judge("2023-03-25");
        assertThat(scene.judge("2023-04-01")).extracting(Breach::state).containsExactly(AlertState.MISSED);
        assertThat(remindedAt("2023-04-10T08:00")).as("missed").isEmpty();

        JudgeScene expired =
                new JudgeScene().target(online("50%").remindDays(1)).figure("unit:C", "2023-03", 4, 10);
        expired.judge("2023-03-10");
        expired.targetRemoved("T").judge("2023-03-11");
        expired.judge("2023-03-20");
        assertThat(expired.reminders()).isEmpty();
    }

    @Test
    void shouldNotRemindOfWhatASilenceExplains() {
        scene.target(noActivity(0).remindDays(1))
                .target(silent(8).id("S").remindDays(2))
                .heard("/d")
                .judgeAt("2023-03-06T08:00");
        scene.judgeAt("2023-03-07T09:00");
        assertThat(remindedAt("2023-03-08T08:00")).isEmpty();
        assertThat(remindedAt("2023-03-09T08:00")).extracting(Breach::id).containsExactly("S:D:all");
        scene.heard("/d").judgeAt("2023-03-09T09:00");
        assertThat(remindedAt("2023-03-10T08:00"))
                .as("a day after the message that says it is no longer explained")
                .extracting(Breach::id)
                .containsExactly("T:C:2023-03");
    }

    @Test
    void shouldGoOnRemindingWhenItIsStartedAgain() {
        fire(online("50%").remindDays(3), "2023-03");
        scene.restart();
        assertThat(remindedAt("2023-03-12T08:00")).isEmpty();
        assertThat(remindedAt("2023-03-13T08:00")).hasSize(1);
        scene.restart();
        assertThat(remindedAt("2023-03-15T08:00")).isEmpty();
        assertThat(remindedAt("2023-03-16T08:00")).hasSize(1);
    }

    @Test
    void shouldBeginToRemindWhenTheTargetIsChangedToAskForIt() {
        fire(online("50%"), "2023-03");
        scene.target(online("50%").remindDays(1).version(2));
        assertThat(remindedAt("2023-03-20T08:00")).hasSize(1);
    }

    private void fire(Targets target, String period) {
        scene.target(target).figure("unit:C", period, 4, 10);
        assertThat(scene.judgeAt("2023-03-10T09:00")).hasSize(1);
        assertThat(scene.reminders()).isEmpty();
    }

    /** The reminders of a tick that has no transition. */
    private List<Breach> remindedAt(String time) {
        assertThat(scene.judgeAt(time)).isEmpty();
        return scene.reminders();
    }

    private static Breach only(List<Breach> breaches) {
        assertThat(breaches).hasSize(1);
        return breaches.get(0);
    }
}
