package io.dossierstreams.breach;

import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;

/** Judges in one tick how long publishing systems have been silent: those that targets name, which are few. */
final class SilenceJudge {
    private final Round round;
    private final Sources sources;
    private final TargetChange targets;
    private final Bench bench;

    SilenceJudge(Round round, Sources sources, TargetChange targets, Bench bench) {
        this.round = round;
        this.sources = sources;
        this.targets = targets;
        this.bench = bench;
    }

    void judgeEveryTarget() {
        targets.now().values().stream()
                .filter(target -> !TargetChange.asksForPeriod(target))
                .forEach(target -> round.changes()
                        .directory()
                        .unit(target.scope().unit())
                        .filter(unit -> round.watches(target, unit))
                        .ifPresent(unit -> bench.settle(silence(target, unit))));
    }

    /** Ends an alert that was there before, if nobody judges it any more. */
    void expireUnlessJudged(AlertId id) {
        Target target = targets.ofAlert(id);
        if (bench.hasJudged(id) || target == null) {
            return;
        }
        round.changes()
                .directory()
                .unit(id.unit())
                .or(() -> round.changes().directoryBefore().unit(id.unit()))
                .ifPresent(unit -> bench.expire(silence(target, unit)));
    }

    private Silence silence(Target target, Unit unit) {
        Watch watch = new Watch(round.tick(), round.asOf(), unit, target);
        return Silence.of(watch, sources.get(target.source()), round.calendar(), round.zone());
    }
}
