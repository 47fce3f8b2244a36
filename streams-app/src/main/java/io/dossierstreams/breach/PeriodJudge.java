package io.dossierstreams.breach;

import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.ledger.Directory;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges the units and periods of one tick by the targets that hold for them. */
final class PeriodJudge {
    private final Round round;
    private final Directory directory;
    private final Figures figures;
    private final TargetChange targets;
    private final Map<PeriodKind, List<Target>> byPeriod;
    private final Bench bench;

    PeriodJudge(Round round, Figures figures, TargetChange targets, Bench bench) {
        this.round = round;
        this.directory = round.changes().directory();
        this.figures = figures;
        this.targets = targets;
        this.byPeriod = targets.now().values().stream()
                .filter(target -> target.period() != null)
                .collect(Collectors.groupingBy(Target::period));
        this.bench = bench;
    }

    void judgeByEveryTarget(ScopePeriod subject) {
        List<Target> ofKind = byPeriod.getOrDefault(subject.period().kind(), List.of());
        directory
                .unit(subject.scope().unit())
                .ifPresent(unit -> ofKind.forEach(target -> {
                    if (round.applies(target, unit, subject.period())) {
                        judge(target, unit, subject.period());
                    }
                }));
    }

    /** Judges an alert that was there before; what nobody judges any more expires. */
    void judgeOrExpire(AlertId id) {
        Period period = id.period().orElseThrow();
        Target target = targets.now().get(id.target());
        Optional<Unit> unit = directory.unit(id.unit());
        if (target != null
                && unit.filter(known -> round.applies(target, known, period)).isPresent()) {
            judge(target, unit.get(), period);
            if (!bench.hasJudged(id) && round.closes(period)) {
                bench.expire(new Unjudged(subject(target, unit.get(), period, Optional.empty())));
            }
            return;
        }
        Target known = targets.ofAlert(id);
        unit.or(() -> round.changes().directoryBefore().unit(id.unit()))
                .filter(found -> known != null)
                .ifPresent(found -> bench.expire(
                        Finding.of(subject(known, found, period, round.indicator(known, period)), figures)));
    }

    private void judge(Target target, Unit unit, Period period) {
        // A target whose indicator has no definition waits for it, and so do its alerts.
        round.indicator(target, period)
                .ifPresent(indicator ->
                        bench.settle(Finding.of(subject(target, unit, period, Optional.of(indicator)), figures)));
    }

    private Case subject(Target target, Unit unit, Period period, Optional<Indicator> indicator) {
        return new Case(round.tick(), round.asOf(), unit, period, target, indicator.orElse(null));
    }
}
