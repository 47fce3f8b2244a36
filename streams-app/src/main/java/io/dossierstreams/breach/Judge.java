package io.dossierstreams.breach;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.AggregateEntry;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.state.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges units and publishing systems against the targets that hold for them, once per tick, and at no other time: so a
 * replay finds the same as life did, on quiet nights and holidays too.
 */
public final class Judge {
    private final Table<ScopePeriod, AggregateEntry> aggregates;
    private final UnitDaySums unitDays;
    private final TargetShelf targets;
    private final LiveAlerts alerts;
    private final Sources sources;

    /**
     * @param aggregates the figures, as the ledger has booked this tick
     * @param unitDays the same by the day
     * @param targets by id; restored before this is called
     * @param alerts by alert id; restored before this is called
     * @param sources by CloudEvents source; restored before this is called
     */
    public Judge(
            Table<ScopePeriod, AggregateEntry> aggregates,
            UnitDaySums unitDays,
            Table<String, Target> targets,
            Table<String, Alert> alerts,
            Table<String, Source> sources) {
        this.aggregates = aggregates;
        this.unitDays = unitDays;
        this.targets = new TargetShelf(targets);
        this.alerts = new LiveAlerts(alerts);
        this.sources = new Sources(sources);
    }

    /**
     * Judges what changed in the tick, what waits for a verdict to last, every silence, and everything open when a target,
     * a rule, the tree or the day changed; keeps the alerts that changed, and returns what is to be said of them.
     *
     * @param loadedTargets loaded targets by id; null where one was removed
     */
    public Judged judge(Round round, Map<String, Target> loadedTargets) {
        TargetChange change = targets.take(loadedTargets);
        Set<String> watched = watchedSources();
        sources.take(round.tick().now(), round.heard(), watched);
        Bench bench = new Bench(round, alerts, change);
        boolean silencesChanged = judgeSilences(new SilenceJudge(round, sources, change, bench));
        Figures figures = new Figures(aggregates, unitDays, round.changes(), round.calendar());
        PeriodJudge judge = new PeriodJudge(round, figures, change, bench);
        judgePeriods(round, change, judge, bench);
        if (silencesChanged) {
            alerts.openSince(round.reached()).stream()
                    .filter(id -> Inhibition.concerns(change.now().get(id.target())) && !bench.hasJudged(id))
                    .forEach(judge::judgeOrExpire);
        }
        if (round.isNewMonth()) {
            alerts.forget(period -> !round.changes().keeps(period));
        }
        if (round.isNewMonth() || !change.changed().isEmpty()) {
            sources.forget(round.changes().since().atStartOfDay(round.zone()).toInstant(), watched);
        }
        return bench.judged();
    }

    /** The targets whose indicator has no definition; they wait for it. */
    public List<Target> waitingTargets(Indicators indicators) {
        return targets.targets().values().stream()
                .filter(target ->
                        target.indicator() != null && !indicators.ids().contains(target.indicator()))
                .toList();
    }

    /** Returns whether a silence has begun or ended, which may explain other alerts. */
    private boolean judgeSilences(SilenceJudge judge) {
        List<AlertId> silences = alerts.silences();
        List<AlertId> before = alerts.withoutPeriod();
        judge.judgeEveryTarget();
        before.forEach(judge::expireUnlessJudged);
        return !silences.equals(alerts.silences());
    }

    private void judgePeriods(Round round, TargetChange change, PeriodJudge judge, Bench bench) {
        boolean everythingOpen = round.isNewDay()
                || round.rulesChanged()
                || round.changes().directoryChanged()
                || round.changes().campaignsChanged()
                || !change.changed().isEmpty();
        Subjects subjects = new Subjects(round.changes(), change.now().values());
        (everythingOpen ? subjects.everythingOpen() : subjects.changed()).forEach(judge::judgeByEveryTarget);
        List<AlertId> before = everythingOpen ? alerts.openSince(round.reached()) : alerts.held(round.reached());
        before.stream().filter(id -> !bench.hasJudged(id)).forEach(judge::judgeOrExpire);
    }

    private Set<String> watchedSources() {
        return targets.targets().values().stream()
                .map(Target::source)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
