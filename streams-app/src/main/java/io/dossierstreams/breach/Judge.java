package io.dossierstreams.breach;

import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.AggregateEntry;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Target.Severity;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.state.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Judges the figures of units against the targets that hold for them, once per tick, and at no other time: so a replay
 * finds the same as life did, on quiet nights and holidays too.
 */
public final class Judge {
    private final Table<ScopePeriod, AggregateEntry> aggregates;
    private final UnitDaySums unitDays;
    private final Table<String, Target> targetTable;
    private final LiveAlerts alerts;
    private SortedMap<String, Target> targets;

    /**
     * @param aggregates the figures, as the ledger has booked this tick
     * @param unitDays the same by the day
     * @param targets by id; restored before this is called
     * @param alerts by alert id; restored before this is called
     */
    public Judge(
            Table<ScopePeriod, AggregateEntry> aggregates,
            UnitDaySums unitDays,
            Table<String, Target> targets,
            Table<String, Alert> alerts) {
        this.aggregates = aggregates;
        this.unitDays = unitDays;
        this.targetTable = targets;
        this.alerts = new LiveAlerts(alerts);
        this.targets = readTargets();
    }

    /**
     * Judges what changed in the tick, what waits for a verdict to last, and everything open when a target, a rule, the
     * tree or the day changed; keeps the alerts that changed, and returns their messages, sorted by id.
     *
     * @param loadedTargets loaded targets by id; null where one was removed
     */
    public List<Breach> judge(Round round, Map<String, Target> loadedTargets) {
        SortedMap<String, Target> before = targets;
        Set<String> changedTargets = take(loadedTargets);
        boolean everythingOpen = round.isNewDay()
                || round.rulesChanged()
                || round.changes().directoryChanged()
                || round.changes().campaignsChanged()
                || !changedTargets.isEmpty();
        Bench bench = new Bench(round, changedTargets);
        Subjects subjects = new Subjects(round.changes(), targets.values());
        (everythingOpen ? subjects.everythingOpen() : subjects.changed()).forEach(bench::judgeByEveryTarget);
        if (everythingOpen) {
            alerts.openSince(round.reached()).forEach(id -> bench.judgeOrExpire(id, before));
        } else {
            alerts.held(round.reached()).forEach(id -> bench.judgeOrExpire(id, before));
        }
        if (round.isNewMonth()) {
            alerts.forget(id -> !round.changes().keeps(id.period()));
        }
        return bench.messages.stream().sorted(Comparator.comparing(Breach::id)).toList();
    }

    /** The targets whose indicator has no definition; they wait for it. */
    public List<Target> waitingTargets(Indicators indicators) {
        return targets.values().stream()
                .filter(target ->
                        target.indicator() != null && !indicators.ids().contains(target.indicator()))
                .toList();
    }

    /** Keeps what was loaded; returns the ids of those that are other than before. */
    private Set<String> take(Map<String, Target> loaded) {
        Set<String> changed = new TreeSet<>();
        loaded.forEach((id, target) -> {
            if (!Objects.equals(targetTable.get(id), target)) {
                changed.add(id);
                targetTable.put(id, target);
            }
        });
        if (!changed.isEmpty()) {
            targets = readTargets();
        }
        return changed;
    }

    private SortedMap<String, Target> readTargets() {
        SortedMap<String, Target> read = new TreeMap<>();
        targetTable.forEach(read::put);
        return read;
    }

    /** Judges the cases of one tick. */
    private final class Bench {
        private final Round round;
        private final Reasons reasons;
        private final Figures figures;
        private final Set<AlertId> judged = new HashSet<>();
        private final List<Breach> messages = new ArrayList<>();

        Bench(Round round, Set<String> changedTargets) {
            this.round = round;
            this.reasons = new Reasons(round, changedTargets);
            this.figures = new Figures(aggregates, unitDays, round.changes(), round.calendar());
        }

        void judgeByEveryTarget(ScopePeriod subject) {
            round.changes()
                    .directory()
                    .unit(subject.scope().unit())
                    .ifPresent(unit -> targets.values().forEach(target -> {
                        if (round.applies(target, unit, subject.period())) {
                            judge(target, new AlertId(target.id(), unit.id(), subject.period()), unit);
                        }
                    }));
        }

        /** Judges an alert that was there before; what nobody judges any more expires. */
        void judgeOrExpire(AlertId id, Map<String, Target> targetsBefore) {
            if (judged.contains(id)) {
                return;
            }
            Target target = targets.get(id.target());
            Optional<Unit> unit = round.changes().directory().unit(id.unit());
            if (target != null
                    && unit.filter(known -> round.applies(target, known, id.period()))
                            .isPresent()) {
                judge(target, id, unit.get());
                if (!judged.contains(id) && round.closes(id.period())) {
                    settle(Finding.of(subject(target, id, unit.get(), null), figures), Verdict.GONE);
                }
                return;
            }
            Target known = target == null ? targetsBefore.get(id.target()) : target;
            unit.or(() -> round.changes().directoryBefore().unit(id.unit()))
                    .filter(found -> known != null)
                    .ifPresent(found -> settle(
                            Finding.of(
                                    subject(
                                            known,
                                            id,
                                            found,
                                            round.indicator(known, id.period()).orElse(null)),
                                    figures),
                            Verdict.GONE));
        }

        private void judge(Target target, AlertId id, Unit unit) {
            // A target whose indicator has no definition waits for it, and so do its alerts.
            round.indicator(target, id.period())
                    .map(indicator -> Finding.of(subject(target, id, unit, indicator), figures))
                    .ifPresent(finding -> settle(finding, finding.verdict()));
        }

        private Case subject(Target target, AlertId id, Unit unit, Indicator indicator) {
            judged.add(id);
            return new Case(round.tick(), round.asOf(), unit, id.period(), target, indicator);
        }

        private void settle(Finding finding, Verdict verdict) {
            Case subject = finding.subject();
            Alert before = alerts.get(subject.id());
            boolean held = Hold.isOver(subject.target(), before, round.tick().now(), finding.cases());
            AlertState next = Lifecycle.next(before.state(), verdict, held, subject.isOver(), before.everFired());
            Severity severity = Severities.of(finding, verdict, before, next);
            if (next == before.state() && !Severities.isChange(before, severity)) {
                return;
            }
            Reason reason = reasons.of(subject, before, next);
            Alert after = next == before.state()
                    ? before.with(severity)
                    : before.to(next, round.tick().now(), finding.cases(), severity, reason);
            alerts.put(subject.id(), after);
            messages.add(BreachMessage.of(finding, before.state(), after, reason));
        }
    }
}
