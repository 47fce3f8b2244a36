package io.dossierstreams.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EpisodesTest {
    private static final Instant START = Instant.parse("2023-03-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);

    private final Episodes episodes = new Episodes();
    private int revision;

    @Test
    void shouldTakeAReminderForNoTransition() {
        say(1, AlertState.INSUFFICIENT, AlertState.FIRING);
        revision--;
        say(3, AlertState.FIRING, AlertState.FIRING);

        assertThat(episodes.since(1))
                .singleElement()
                .satisfies(episode -> assertThat(episode.messages()).hasSize(1));
    }

    @Test
    void shouldTakeARelapseForThePartOfAnEpisode() {
        say(1, AlertState.OK, AlertState.FIRING);
        say(2, AlertState.FIRING, AlertState.RECOVERING);
        say(3, AlertState.RECOVERING, AlertState.FIRING);

        assertThat(episodes.since(1))
                .singleElement()
                .satisfies(episode -> assertThat(episode.end()).isEmpty());
    }

    @Test
    void shouldBeginAnotherEpisodeWhenItFiresAgain() {
        say(1, AlertState.OK, AlertState.FIRING);
        say(2, AlertState.FIRING, AlertState.RESOLVED);
        say(3, AlertState.RESOLVED, AlertState.FIRING);
        say(4, AlertState.FIRING, AlertState.EXPIRED);

        assertThat(episodes.since(1))
                .extracting(episode -> episode.end().orElseThrow().state())
                .containsExactly(AlertState.RESOLVED, AlertState.EXPIRED);
    }

    @Test
    void shouldKeepTheGravestSeverity() {
        say(1, AlertState.OK, AlertState.FIRING, Severity.WARNING);
        say(2, AlertState.FIRING, AlertState.FIRING, Severity.CRITICAL);
        say(3, AlertState.FIRING, AlertState.FIRING, Severity.WARNING);

        assertThat(episodes.since(1)).extracting(Episode::severity).containsExactly(Severity.CRITICAL);
    }

    @Test
    void shouldLeaveOutMessagesThatConcernNobody() {
        say(1, AlertState.INSUFFICIENT, AlertState.OK, Severity.WARNING, 0);

        assertThat(episodes.since(1)).isEmpty();
    }

    @Test
    void shouldLeaveOutWhatWasOverAtTheFirstTick() {
        say(1, AlertState.OK, AlertState.FIRING);
        say(3, AlertState.FIRING, AlertState.RESOLVED);

        assertThat(episodes.since(2)).hasSize(1);
        assertThat(episodes.since(3)).isEmpty();
    }

    @Test
    void shouldCountTheTimeWithinTheSpanAlone() {
        say(1, AlertState.OK, AlertState.FIRING);
        Episode open = episodes.since(1).get(0);

        assertThat(open.firing(bounds(3, 10))).isEqualTo(Duration.ofHours(7));
        say(5, AlertState.FIRING, AlertState.RESOLVED);
        assertThat(episodes.since(1).get(0).firing(bounds(3, 10))).isEqualTo(Duration.ofHours(2));
        assertThat(episodes.since(1).get(0).firing(bounds(6, 10))).isEqualTo(Duration.ZERO);
    }

    @Test
    void shouldReduceTheMeanOfDays() {
        say(0, AlertState.OK, AlertState.FIRING);
        say(36, AlertState.FIRING, AlertState.RESOLVED);

        TargetTotal total = TargetTotal.of(episodes.since(0), bounds(0, 48));

        assertThat(total.meanDays()).hasToString("3/2");
    }

    private static BacktestBounds bounds(long begin, long end) {
        return new BacktestBounds(now(begin), now(end), DAY, DAY, end - begin + 1);
    }

    private void say(long tick, AlertState before, AlertState state) {
        say(tick, before, state, Severity.WARNING);
    }

    private void say(long tick, AlertState before, AlertState state, Severity severity) {
        say(tick, before, state, severity, 1);
    }

    /** A message of a tick; ticks are an hour apart. */
    private void say(long tick, AlertState before, AlertState state, Severity severity, int episode) {
        episodes.add(new Breach(
                "t:C:2023-03",
                episode,
                ++revision,
                AlertKind.BELOW_TARGET,
                state,
                before,
                Reason.VALUE,
                severity,
                now(tick),
                "C",
                "Commune",
                Level.COMMUNE,
                "D",
                null,
                "2023-03",
                "online",
                "t",
                null,
                evidence(tick),
                new Text("vi", "en")));
    }

    private static Evidence evidence(long tick) {
        return new Evidence(
                1, 1, null, 1, 2, "3/5", "3/5", null, null, 1, 1, null, null, null, null, null, null, null, null, null,
                DAY, tick, now(tick));
    }

    private static Instant now(long tick) {
        return START.plus(Duration.ofHours(tick));
    }
}
