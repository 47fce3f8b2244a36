package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.backtest.BacktestResult;
import io.dossierstreams.backtest.Episode;
import io.dossierstreams.backtest.TargetFinding;
import io.dossierstreams.backtest.TargetTotal;
import io.dossierstreams.model.ReceivedSample;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.event.Received.Channel;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Target.Severity;
import io.dossierstreams.schema.reference.Unit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of {@link MarchLog}. */
class BacktestTest {
    private final EventLog log = MarchLog.create();

    @Test
    void shouldTellWhenAnAlertFiredAndHowItEnded() {
        Episode episode = only(run(null, null, MarchLog.online("t", 50, 1, 0)), "C1");

        assertThat(episode.begin().evidence().now()).isEqualTo(at("2023-03-02T00:00"));
        assertThat(episode.begin().evidence().denominator()).isEqualTo(1);
        assertThat(episode.end()).map(Breach::state).contains(AlertState.RESOLVED);
        assertThat(episode.end().orElseThrow().evidence().now()).isEqualTo(at("2023-03-11T00:00"));
        assertThat(episode.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void shouldLeaveOutTheTargetsOfTheLogWhenOthersAreGiven() {
        assertThat(run(null, null, MarchLog.online("t", 50, 1, 0)).targets())
                .extracting(finding -> finding.target().id())
                .containsExactly("t");
    }

    @Test
    void shouldJudgeByTheTargetsOfTheLogWhenNoneAreGiven() {
        BacktestResult result = new BacktestScene(log).run("1d", null, null, null);

        assertThat(result.targets())
                .extracting(finding -> finding.target().id())
                .containsExactly("own");
        assertThat(only(result, "C1").isMissed()).isFalse();
        assertThat(only(result, "C1").end()).isEmpty();
    }

    @Test
    void shouldLoadTheTargetsWithTheFirstTickOfTheDay() {
        Episode episode = only(run("2023-03-05", null, MarchLog.online("t", 50, 1, 0)), "C1");

        assertThat(episode.evidence().now()).isEqualTo(at("2023-03-06T00:00"));
        assertThat(episode.evidence().asOf()).isEqualTo(LocalDate.of(2023, 3, 5));
        assertThat(episode.begin().reason()).isEqualTo(Breach.Reason.TARGET_CHANGED);
    }

    @Test
    void shouldStopAtTheEndOfTheLastDay() {
        BacktestResult result = run(null, "2023-03-09", MarchLog.online("t", 50, 1, 0));

        assertThat(result.bounds().to()).isEqualTo(LocalDate.of(2023, 3, 9));
        assertThat(result.bounds().ticks()).isEqualTo(9);
        assertThat(only(result, "C1").end()).isEmpty();
    }

    @Test
    void shouldJudgeAtTicksInBetweenWhenAsked() {
        Target half = MarchLog.online("t", 50, 1, 0);

        assertThat(only(new BacktestScene(log).run("tick", null, null, List.of(half)), "C1")
                        .end()
                        .orElseThrow()
                        .evidence()
                        .now())
                .isEqualTo(at("2023-03-10T12:00"));
    }

    @Test
    void shouldSumUpWhatATargetRaised() {
        BacktestResult result = run(null, null, MarchLog.online("t", 50, 1, 0));
        TargetTotal total = result.targets().get(0).total(result.bounds());

        // C1 from 2 to 11 March, C2 from 21 March to the last tick.
        assertThat(total.alerts()).isEqualTo(2);
        assertThat(total.units()).isEqualTo(2);
        assertThat(total.episodes()).isEqualTo(2);
        assertThat(total.missed()).isZero();
        assertThat(total.firing()).isEqualTo(Duration.ofDays(9 + 11));
        assertThat(total.meanDays()).isEqualTo(new Ratio(10, 1));
    }

    @Test
    void shouldHaveNoMeanWhenNothingFired() {
        BacktestResult result = run(null, null, MarchLog.online("t", 1, 100, 0));

        assertThat(result.targets().get(0).total(result.bounds()))
                .isEqualTo(new TargetTotal(0, 0, 0, 0, Duration.ZERO));
        assertThat(result.targets().get(0).total(result.bounds()).meanDays().isDefined())
                .isFalse();
    }

    @Test
    void shouldNameTheUnitsThatNeverHadEnoughCases() {
        TargetFinding finding =
                run(null, null, MarchLog.online("t", 50, 2, 0)).targets().get(0);

        assertThat(finding.unjudged()).extracting(Unit::id).containsExactly("C2");
    }

    @Test
    void shouldTellAPeriodThatWasMissedWithoutAFiring() {
        Target held = MarchLog.online("t", 90, 1, 40 * 24 * 60);
        log.tick(at("2023-04-03T00:00"));

        Episode episode = only(run(null, null, held), "C2");

        assertThat(episode.fired()).isFalse();
        assertThat(episode.isMissed()).isTrue();
        BacktestResult result = run(null, null, held);
        assertThat(result.targets().get(0).total(result.bounds()))
                .isEqualTo(new TargetTotal(2, 2, 0, 2, Duration.ZERO));
    }

    @Test
    void shouldTellACorrectionAfterTheEndOfThePeriod() {
        log.tick(at("2023-04-02T00:00"));
        dossier("E")
                .revision(1)
                .received("2023-03-20T09:00", ReceivedSample.by("C2").channel(Channel.ONLINE))
                .events()
                .forEach(event -> log.append(event, at("2023-04-02T09:00")));
        log.tick(at("2023-04-03T00:00"));

        BacktestResult result = run(null, null, MarchLog.online("t", 50, 1, 0));
        Episode episode = only(result, "C2");

        assertThat(episode.messages())
                .extracting(Breach::state)
                .containsExactly(AlertState.FIRING, AlertState.MISSED, AlertState.RESOLVED);
        assertThat(episode.isMissed()).isFalse();
        assertThat(episode.end()).map(Breach::reason).contains(Breach.Reason.CORRECTION);
        assertThat(episode.firing(result.bounds())).isEqualTo(Duration.ofDays(12));
    }

    @Test
    void shouldLeaveOutWhatEndedBeforeTheSpanWhenTheTargetsOfTheLogJudge() {
        EventLog own = MarchLog.create();
        own.load(MarchLog.online("second", 50, 1, 0));
        own.tick(at("2023-04-01T12:00"));
        BacktestResult result = new BacktestScene(own).run("1d", "2023-03-21", null, null);

        TargetFinding finding = result.targets().get(0);

        assertThat(finding.episodes())
                .extracting(episode -> episode.begin().unit())
                .containsExactly("C1", "C2");
        assertThat(only(result, "C1").firing(result.bounds())).isEqualTo(Duration.ofHours(10 * 24 + 12));
        assertThat(result.targets()).extracting(found -> found.target().id()).containsExactly("own", "second");
    }

    @Test
    void shouldShowOneUnitAndThoseBelowIt() {
        BacktestResult one = run(null, null, MarchLog.online("t", 50, 1, 0));
        BacktestResult two = run(null, null, MarchLog.online("t", 50, 2, 0));

        assertThat(only(one.under("D"), "C1")).isEqualTo(only(one, "C1"));
        assertThat(one.under("D").targets().get(0).episodes()).hasSize(1);
        assertThat(two.under("D").targets().get(0).unjudged()).isEmpty();
        assertThat(two.under("C2").targets().get(0).unjudged())
                .extracting(Unit::id)
                .containsExactly("C2");
    }

    @Test
    void shouldSayWhichTargetWaitsForItsIndicator() {
        Target unknown = new Target(
                "t",
                1,
                "no-such",
                MarchLog.communes(),
                Level.DISTRICT,
                PeriodKind.MONTH,
                new Ratio(1, 2),
                null,
                1,
                null,
                null,
                null,
                null);

        assertThat(run(null, null, unknown).targets().get(0).waiting()).isTrue();
        assertThat(run(null, null, MarchLog.online("t", 50, 1, 0))
                        .targets()
                        .get(0)
                        .waiting())
                .isFalse();
    }

    private BacktestResult run(String from, String to, Target target) {
        return new BacktestScene(log).run("1d", from, to, List.of(target));
    }

    /** The one episode of a unit by the first target. */
    private static Episode only(BacktestResult result, String unit) {
        List<Episode> found = result.targets().get(0).episodes().stream()
                .filter(episode -> episode.begin().unit().equals(unit))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
