package io.dossierstreams.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.reference.Target.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PostingsTest {
    private static final Instant NOW = Instant.parse("2023-06-21T02:00:00Z");

    private final Postings postings = new Postings("dossier-streams");
    private final FiredAlert firing = FiredAlert.inState(AlertState.FIRING);

    @Test
    void shouldPostAFiringAlertSinceItFiresAndHoldItForAnHour() {
        assertThat(due(NOW, firing)).singleElement().satisfies(posting -> {
            assertThat(posting.startsAt()).isEqualTo(FiredAlert.SINCE);
            assertThat(posting.endsAt()).isEqualTo(NOW.plus(Postings.HELD));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = AlertState.class,
            names = {"FIRING", "RECOVERING"},
            mode = Mode.EXCLUDE)
    void shouldPostNothingOfAnAlertThatDoesNotFire(AlertState state) {
        assertThat(due(NOW, FiredAlert.inState(state))).isEmpty();
    }

    @Test
    void shouldPostNothingTwiceWhenNothingChanges() {
        tell(NOW, firing);

        assertThat(due(NOW.plusSeconds(60), firing)).isEmpty();
    }

    @Test
    void shouldPostAgainLongBeforeAlertmanagerWouldTakeItForOver() {
        tell(NOW, firing);

        assertThat(due(NOW.plus(Duration.ofMinutes(31)), firing))
                .extracting(Posting::endsAt)
                .containsExactly(NOW.plus(Duration.ofMinutes(31)).plus(Postings.HELD));
    }

    @Test
    void shouldPostAgainWhenTheEvidenceChanges() {
        tell(NOW, firing);

        assertThat(due(NOW.plusSeconds(1), firing.withNumerator(8)))
                .singleElement()
                .satisfies(posting -> assertThat(posting.annotations()).containsEntry("numerator", "8"));
    }

    @ParameterizedTest
    @EnumSource(
            value = AlertState.class,
            names = {"RESOLVED", "MISSED"})
    void shouldEndAnAlertWhenItIsOver(AlertState state) {
        tell(NOW, firing);
        Instant over = NOW.plusSeconds(30);

        assertThat(due(NOW.plusSeconds(60), FiredAlert.inState(state).since(over)))
                .singleElement()
                .satisfies(posting -> {
                    assertThat(posting.startsAt()).isEqualTo(FiredAlert.SINCE);
                    assertThat(posting.endsAt()).isEqualTo(over);
                    assertThat(posting.annotations()).containsEntry("state", state.name());
                });
    }

    @Test
    void shouldEndAnAlertWhenItHasExpired() {
        tell(NOW, firing);

        assertThat(due(NOW.plusSeconds(60))).extracting(Posting::endsAt).containsExactly(NOW.plusSeconds(60));
    }

    @Test
    void shouldEndAnAlertOnceOnly() {
        tell(NOW, firing);
        tell(NOW.plusSeconds(60));

        assertThat(due(NOW.plusSeconds(61))).isEmpty();
    }

    @Test
    void shouldGoOnWithAnAlertThatRecovers() {
        tell(NOW, firing);
        FiredAlert recovering = FiredAlert.inState(AlertState.RECOVERING).since(NOW.plusSeconds(30));

        assertThat(due(NOW.plusSeconds(60), recovering)).singleElement().satisfies(posting -> {
            assertThat(posting.startsAt()).isEqualTo(FiredAlert.SINCE);
            assertThat(posting.endsAt()).isAfter(NOW.plusSeconds(60));
        });
    }

    @Test
    void shouldEndTheOldAlertAndBeginTheNewOneWhenTheSeverityChanges() {
        tell(NOW, firing);

        assertThat(due(NOW.plusSeconds(60), firing.withSeverity(Severity.CRITICAL)))
                .extracting(posting -> posting.labels().get("severity") + " "
                        + (posting.isOver(NOW.plusSeconds(60)) ? "over" : "fires"))
                .containsExactlyInAnyOrder("WARNING over", "CRITICAL fires");
    }

    @Test
    void shouldPostAgainWhatAlertmanagerNoLongerHas() {
        tell(NOW, firing);

        postings.adopt(List.of());

        assertThat(due(NOW.plusSeconds(60), firing)).hasSize(1);
    }

    @Test
    void shouldPostNothingWhenAlertmanagerHasItFromBeforeTheStart() {
        List<Posting> posted = due(NOW, firing);
        Postings started = new Postings("dossier-streams");

        started.adopt(posted);

        assertThat(started.due(List.of(firing.breach()), NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void shouldEndWhatWasPostedBeforeTheStartWhenItIsOver() {
        List<Posting> posted = due(NOW, firing);
        Postings started = new Postings("dossier-streams");

        started.adopt(posted);

        assertThat(started.due(List.of(), NOW.plusSeconds(60)))
                .extracting(Posting::endsAt)
                .containsExactly(NOW.plusSeconds(60));
    }

    @Test
    void shouldNeverEndAnAlertBeforeItsStartWhenTheClockIsBehindTheTick() {
        Instant behind = FiredAlert.SINCE.minusSeconds(5);
        tell(behind, firing);

        assertThat(due(behind.plusSeconds(1))).extracting(Posting::endsAt).containsExactly(FiredAlert.SINCE);
    }

    private List<Posting> due(Instant now, FiredAlert... alerts) {
        return postings.due(breaches(alerts), now);
    }

    private void tell(Instant now, FiredAlert... alerts) {
        postings.posted(due(now, alerts), now);
    }

    private static List<Breach> breaches(FiredAlert... alerts) {
        return List.of(alerts).stream().map(FiredAlert::breach).toList();
    }
}
