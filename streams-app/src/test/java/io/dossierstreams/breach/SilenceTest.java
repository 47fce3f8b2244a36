package io.dossierstreams.breach;

import static io.dossierstreams.breach.Targets.online;
import static io.dossierstreams.breach.Targets.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A publishing system that sends nothing, by working hours: Monday 6 March 2023, 08:00, is the last that is heard. */
class SilenceTest {
    private final JudgeScene scene = new JudgeScene();

    @Test
    void shouldFireWhenItHasBeenSilentForMoreThanTheWorkingHoursAllowed() {
        hear(silent(8));
        assertThat(scene.judgeAt("2023-03-07T08:30")).as("exactly eight").isEmpty();
        Breach breach = only(scene.judgeAt("2023-03-07T08:31"));
        assertThat(breach.id()).isEqualTo("T:D:all");
        assertThat(breach.kind()).isEqualTo(AlertKind.SOURCE_SILENT);
        assertThat(breach.state()).isEqualTo(AlertState.FIRING);
        assertThat(breach.previousState()).isEqualTo(AlertState.OK);
        assertThat(breach.reason()).isEqualTo(Reason.VALUE);
        assertThat(breach.unit()).isEqualTo("D");
        assertThat(breach.source()).isEqualTo("/d");
        assertThat(breach.period()).isEqualTo(Breach.NO_PERIOD);
        assertThat(breach.indicator()).isNull();
        assertThat(breach.evidence().silentSince()).isEqualTo(Instant.parse("2023-03-06T01:00:00Z"));
        assertThat(breach.evidence().numerator()).isEqualTo(8);
        assertThat(breach.evidence().denominator()).isEqualTo(8);
        assertThat(breach.evidence().maximum()).isEqualTo(8);
        assertThat(breach.evidence().shortfall()).as("of an hour").isEqualTo(1);
        assertThat(breach.concernsConsumers()).isTrue();
    }

    @Test
    void shouldSayItOnceHoweverLongTheSilenceLasts() {
        hear(silent(8));
        scene.judgeAt("2023-03-07T09:00");
        assertThat(scene.judgeAt("2023-03-07T10:00")).isEmpty();
        assertThat(scene.judge("2023-03-31")).isEmpty();
        assertThat(scene.judge("2023-05-01")).as("it has no period that ends").isEmpty();
    }

    @Test
    void shouldResolveBecauseDataResumedWhenItIsHeardAgain() {
        hear(silent(8));
        scene.judgeAt("2023-03-07T09:00");
        Breach resolved = only(scene.heard("/d").judgeAt("2023-03-07T09:10"));
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.reason()).isEqualTo(Reason.DATA_RESUMED);
        assertThat(resolved.evidence().silentSince()).isEqualTo(Instant.parse("2023-03-07T02:10:00Z"));
        assertThat(resolved.evidence().numerator()).isZero();
        assertThat(only(scene.judgeAt("2023-03-08T12:00")).episode())
                .as("the next silence")
                .isEqualTo(2);
    }

    @Test
    void shouldCountTheHoursOfTheTickAndNotMindOtherSystems() {
        hear(silent(8));
        scene.heard("/other").judgeAt("2023-03-07T08:00");
        assertThat(only(scene.heard("/other").judgeAt("2023-03-07T09:00")).state())
                .isEqualTo(AlertState.FIRING);
    }

    @Test
    void shouldKnowHowLongItHasBeenSilentWhenTheTargetComesLater() {
        scene.heard("/d").judgeAt("2023-03-06T08:00");
        Breach breach = only(scene.target(silent(8)).judgeAt("2023-03-07T09:00"));
        assertThat(breach.state()).isEqualTo(AlertState.FIRING);
        assertThat(breach.reason()).isEqualTo(Reason.TARGET_CHANGED);
        assertThat(breach.evidence().silentSince()).isEqualTo(Instant.parse("2023-03-06T01:00:00Z"));
    }

    @Test
    void shouldWaitSinceTheTargetCameForASystemThatWasNeverHeard() {
        assertThat(scene.target(silent(8)).judgeAt("2023-03-06T08:00"))
                .extracting(Breach::state)
                .containsExactly(AlertState.OK);
        Breach breach = only(scene.judgeAt("2023-03-07T08:31"));
        assertThat(breach.state()).isEqualTo(AlertState.FIRING);
        assertThat(breach.evidence().silentSince()).isNull();
        assertThat(breach.text())
                .isEqualTo(new Breach.Text(
                        "District: hệ thống /d chưa từng gửi dữ liệu, đã chờ từ 2023-03-06 08:00, 8 giờ 1 phút làm việc,"
                                + " quá mức cho phép là 8 giờ; có thể mã nguồn bị viết sai trong chỉ tiêu hoặc ở hệ thống"
                                + " gửi.",
                        "District: system /d has never sent data, awaited since 2023-03-06 08:00, for 8 h 1 min of"
                                + " working time, more than the 8 h allowed; the source may be misspelt in the target or"
                                + " by the system."));
    }

    @Test
    void shouldWaitAnewWhenATargetForASystemThatWasNeverHeardComesBack() {
        scene.target(silent(8)).judgeAt("2023-03-06T08:00");
        scene.targetRemoved("T").judgeAt("2023-03-06T09:00");
        assertThat(scene.target(silent(8)).judgeAt("2023-05-08T08:00"))
                .extracting(Breach::state)
                .containsExactly(AlertState.OK);
    }

    @Test
    void shouldSayInBothLanguagesSinceWhenAndThatTheUnitsAreNotToBlame() {
        hear(silent(8));
        assertThat(only(scene.judgeAt("2023-03-07T09:00")).text())
                .isEqualTo(new Breach.Text(
                        "District: hệ thống /d gửi dữ liệu lần cuối lúc 2023-03-06 08:00, chưa gửi thêm trong 8 giờ 30"
                                + " phút làm việc, quá mức cho phép là 8 giờ; thiếu dữ liệu, không phải lỗi của các đơn"
                                + " vị.",
                        "District: system /d last sent data at 2023-03-06 08:00, nothing for 8 h 30 min of working time,"
                                + " more than the 8 h allowed; the data are missing, the units are not to blame."));
        assertThat(only(scene.heard("/d").judgeAt("2023-03-07T09:10")).text().en())
                .isEqualTo("District: system /d sent data at 2023-03-07 09:10, back within the 8 h allowed.");
    }

    @Test
    void shouldWaitForTheHoldAndKeepTheReasonOfTheRecovery() {
        hear(silent(8).holdMinutes(60));
        assertThat(only(scene.judgeAt("2023-03-07T09:00")).state()).isEqualTo(AlertState.PENDING);
        assertThat(scene.judgeAt("2023-03-07T09:59")).isEmpty();
        assertThat(only(scene.judgeAt("2023-03-07T10:00")).state()).isEqualTo(AlertState.FIRING);
        assertThat(only(scene.heard("/d").judgeAt("2023-03-07T10:10")).state()).isEqualTo(AlertState.RECOVERING);
        Breach resolved = only(scene.judgeAt("2023-03-07T11:10"));
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.reason()).isEqualTo(Reason.DATA_RESUMED);
    }

    @Test
    void shouldNotSayThatDataResumedWhenAHolidayIsLoadedLate() {
        hear(silent(8));
        scene.judgeAt("2023-03-07T09:00");
        Breach resolved = only(scene.holiday("2023-03-07").judgeAt("2023-03-07T10:00"));
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.reason()).isEqualTo(Reason.VALUE);
        assertThat(resolved.evidence().numerator()).isEqualTo(7);
    }

    @Test
    void shouldJudgeByTheNewHoursAndTheNewSystemWhenTheTargetChanges() {
        hear(silent(8));
        scene.judgeAt("2023-03-07T09:00");
        Breach wider = only(scene.target(silent(16)).judgeAt("2023-03-07T10:00"));
        assertThat(wider.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(wider.reason()).isEqualTo(Reason.TARGET_CHANGED);
        scene.heard("/new").judgeAt("2023-03-07T11:00");
        assertThat(scene.target(silent(4).source("/new")).judgeAt("2023-03-07T11:30"))
                .isEmpty();
        assertThat(only(scene.judgeAt("2023-03-08T07:40")).source()).isEqualTo("/new");
    }

    @Test
    void shouldExpireWhenTheTargetIsRemovedAndNameTheSystem() {
        hear(silent(8));
        scene.judgeAt("2023-03-07T09:00");
        Breach expired = only(scene.targetRemoved("T").judgeAt("2023-03-07T10:00"));
        assertThat(expired.state()).isEqualTo(AlertState.EXPIRED);
        assertThat(expired.reason()).isEqualTo(Reason.TARGET_CHANGED);
        assertThat(expired.source()).isEqualTo("/d");
        assertThat(scene.judgeAt("2023-03-07T11:00")).isEmpty();
    }

    @Test
    void shouldExpireWhenTheTargetJudgesSomethingElseNow() {
        hear(silent(8));
        scene.judgeAt("2023-03-07T09:00");
        scene.figure("unit:C", "2023-03", 4, 10);
        assertThat(scene.target(online("50%")).judgeAt("2023-03-07T10:00"))
                .extracting(breach -> breach.id() + " " + breach.kind() + " " + breach.state())
                .containsExactly("T:C:2023-03 BELOW_TARGET FIRING", "T:D:all SOURCE_SILENT EXPIRED");
        assertThat(scene.target(silent(8)).judgeAt("2023-03-07T11:00"))
                .extracting(breach -> breach.id() + " " + breach.kind() + " " + breach.state())
                .containsExactly("T:C:2023-03 BELOW_TARGET EXPIRED", "T:D:all SOURCE_SILENT FIRING");
    }

    @Test
    void shouldExpireWhenTheTargetCeasesToHold() {
        hear(silent(8).effective("2023-03-01", "2023-03-07"));
        scene.judgeAt("2023-03-07T09:00");
        Breach expired = only(scene.judgeAt("2023-03-08T00:30"));
        assertThat(expired.state()).isEqualTo(AlertState.EXPIRED);
        assertThat(expired.reason()).isEqualTo(Reason.TARGET_CHANGED);
    }

    @Test
    void shouldExpireWhenTheUnitIsGoneAndGoOnWhenItComesBack() {
        hear(silent(8));
        scene.judgeAt("2023-03-07T09:00");
        Breach expired = only(scene.unitRemoved("D").judgeAt("2023-03-07T10:00"));
        assertThat(expired.state()).isEqualTo(AlertState.EXPIRED);
        assertThat(expired.reason()).isEqualTo(Reason.UNIT_CHANGED);
        assertThat(expired.unitName()).isEqualTo("District");
        Breach again =
                only(scene.unit(Unit.of("D", "District", Level.DISTRICT, null)).judgeAt("2023-03-07T11:00"));
        assertThat(again.state()).isEqualTo(AlertState.FIRING);
        assertThat(again.reason()).isEqualTo(Reason.UNIT_CHANGED);
        assertThat(again.episode()).isEqualTo(2);
    }

    @Test
    void shouldNotExpireWhenTheDirectoryChangesElsewhere() {
        hear(silent(8));
        scene.judgeAt("2023-03-07T09:00");
        assertThat(scene.unitRemoved("C").judgeAt("2023-03-07T10:00")).isEmpty();
        assertThat(only(scene.exempt("C", "online").heard("/d").judgeAt("2023-03-07T11:00"))
                        .reason())
                .as("nothing to do with the units")
                .isEqualTo(Reason.DATA_RESUMED);
    }

    @Test
    void shouldGoOnWithTheSameSilenceWhenItIsStartedAgain() {
        hear(silent(8));
        scene.restart();
        assertThat(only(scene.judgeAt("2023-03-07T09:00")).state()).isEqualTo(AlertState.FIRING);
        scene.restart();
        assertThat(scene.judgeAt("2023-03-07T10:00")).isEmpty();
        assertThat(only(scene.restart().targetRemoved("T").judgeAt("2023-03-07T11:00"))
                        .state())
                .isEqualTo(AlertState.EXPIRED);
    }

    @Test
    void shouldForgetInANewMonthWhatNoTargetNamesAndNobodyHeardSinceTheHorizon() {
        scene.target(silent(8)).heard("/d").heard("/a").judgeAt("2023-03-06T08:00");
        scene.heard("/b").judge("2025-03-05");
        assertThat(scene.knownSources()).containsExactlyInAnyOrder("/a", "/b", "/d");
        scene.judge("2025-03-31");
        assertThat(scene.knownSources()).containsExactlyInAnyOrder("/a", "/b", "/d");
        scene.judge("2025-04-01");
        assertThat(scene.knownSources()).containsExactlyInAnyOrder("/b", "/d");
    }

    /** Loads a target and hears its system at 08:00 of Monday. */
    private void hear(Targets target) {
        assertThat(scene.target(target).heard("/d").judgeAt("2023-03-06T08:00"))
                .extracting(Breach::state)
                .containsExactly(AlertState.OK);
    }

    private static Breach only(List<Breach> breaches) {
        assertThat(breaches).hasSize(1);
        return breaches.get(0);
    }
}
