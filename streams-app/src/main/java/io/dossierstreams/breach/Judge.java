package io.dossierstreams.breach;

import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.AggregateEntry;
import io.dossierstreams.ledger.Directory;
import io.dossierstreams.ledger.LedgerChanges;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.ledger.Totals;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Definition.Kind;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.state.Table;
import io.dossierstreams.tick.Tick;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Judges the figures of units against the targets that hold for them, once per tick. */
public final class Judge {
    private final Table<ScopePeriod, AggregateEntry> aggregates;
    private final Table<String, Target> targetTable;
    private final Table<String, Alert> alerts;
    private Collection<Target> targets;

    /**
     * @param aggregates the figures, as the ledger has booked this tick
     * @param targets by id; restored before this is called
     * @param alerts by alert id
     */
    public Judge(
            Table<ScopePeriod, AggregateEntry> aggregates, Table<String, Target> targets, Table<String, Alert> alerts) {
        this.aggregates = aggregates;
        this.targetTable = targets;
        this.alerts = alerts;
        this.targets = readTargets();
    }

    /**
     * Judges what changed in the tick, and everything open when a target, a definition, the tree or the day changed;
     * keeps the alerts that changed, and returns their messages, sorted by id.
     *
     * @param newDay whether the tick before had an earlier as-of day, or there was none
     * @param changes what the tick changed in the ledger
     * @param indicators the definitions, as of this tick
     * @param indicatorsChanged whether they changed in it
     * @param loadedTargets loaded targets by id; null where one was removed
     */
    public List<Breach> judge(
            Tick tick,
            boolean newDay,
            LedgerChanges changes,
            Indicators indicators,
            boolean indicatorsChanged,
            Map<String, Target> loadedTargets) {
        Set<String> changedTargets = changedTargets(loadedTargets);
        if (!changedTargets.isEmpty()) {
            changedTargets.forEach(id -> targetTable.put(id, loadedTargets.get(id)));
            targets = readTargets();
        }
        boolean everythingOpen = newDay || indicatorsChanged || changes.directoryChanged() || !changedTargets.isEmpty();
        return subjects(changes, everythingOpen).stream()
                .flatMap(subject -> cases(tick, subject, changes, indicators, changedTargets))
                .flatMap(subject -> judge(subject).stream())
                .sorted(Comparator.comparing(Breach::id))
                .toList();
    }

    /** The targets whose indicator has no definition; they wait for it. */
    public List<Target> waitingTargets(Indicators indicators) {
        return targets.stream()
                .filter(target -> !indicators.ids().contains(target.indicator()))
                .toList();
    }

    /** A target that is loaded again as it was changes nothing. */
    private Set<String> changedTargets(Map<String, Target> loaded) {
        Set<String> changed = new TreeSet<>();
        loaded.forEach((id, target) -> {
            if (!Objects.equals(targetTable.get(id), target)) {
                changed.add(id);
            }
        });
        return changed;
    }

    private static SortedSet<ScopePeriod> subjects(LedgerChanges changes, boolean everythingOpen) {
        SortedSet<ScopePeriod> subjects = new TreeSet<>();
        changes.aggregates().keySet().stream()
                .filter(key -> key.scope().kind() == Scope.Kind.UNIT)
                // Nobody is judged for the time before a campaign.
                .filter(key -> key.period().kind() != PeriodKind.CAMPAIGN
                        || changes.campaigns().contains(key.period()))
                .forEach(subjects::add);
        if (everythingOpen) {
            changes.openPeriods()
                    .forEach(open -> changes.directory()
                            .units()
                            .forEach(unit -> subjects.add(new ScopePeriod(open, Scope.unit(unit.id())))));
        }
        return subjects;
    }

    private Stream<Case> cases(
            Tick tick, ScopePeriod subject, LedgerChanges changes, Indicators indicators, Set<String> changedTargets) {
        Optional<Unit> unit = changes.directory().unit(subject.scope().unit());
        if (unit.isEmpty()) {
            return Stream.empty();
        }
        LocalDate last = subject.period().reached(changes.asOf());
        return targets.stream()
                .filter(target -> holds(target, unit.get(), subject.period(), last, changes.directory()))
                .flatMap(target -> ratio(indicators, target.indicator(), last).stream()
                        .map(indicator -> new Case(
                                tick,
                                changes.asOf(),
                                unit.get(),
                                subject.period(),
                                target,
                                indicator,
                                reason(target, changes, changedTargets))));
    }

    private static Optional<Indicator> ratio(Indicators indicators, String id, LocalDate day) {
        return indicators.inForce(id, day).filter(indicator -> indicator.kind() == Kind.RATIO);
    }

    private static Reason reason(Target target, LedgerChanges changes, Set<String> changedTargets) {
        if (changedTargets.contains(target.id())) {
            return Reason.TARGET_CHANGED;
        }
        return changes.directoryChanged() ? Reason.UNIT_CHANGED : Reason.VALUE;
    }

    /** Whether the target means this unit and kind of period, and is in force on the period's last day so far. */
    private static boolean holds(Target target, Unit unit, Period period, LocalDate last, Directory directory) {
        return target.period() == period.kind()
                && target.effectiveOn(last)
                && unit.validOn(last)
                && directory.on(last).selects(target.scope(), unit)
                && unit.exemptionFrom(target.indicator()).isEmpty();
    }

    private Optional<Breach> judge(Case subject) {
        String id = subject.alertId();
        Alert stored = alerts.get(id);
        Alert current = stored == null ? Alert.NEW : stored;
        Ratio value = value(subject, subject.period());
        AlertState next = Judgement.next(current.state(), value, subject.target());
        if (next == current.state()) {
            return Optional.empty();
        }
        Alert changed = current.to(next);
        alerts.put(id, changed);
        Ratio previous = value(subject, subject.period().previous());
        return Optional.of(BreachMessage.of(subject, current, changed, value, previous));
    }

    private Ratio value(Case subject, Period period) {
        AggregateEntry entry =
                aggregates.get(new ScopePeriod(period, Scope.unit(subject.unit().id())));
        Totals totals = entry == null ? Totals.ZERO : entry.totals();
        return subject.indicator()
                .ratio(totals.all(), totals.exemptFrom(subject.indicator().id()));
    }

    private Collection<Target> readTargets() {
        SortedMap<String, Target> read = new TreeMap<>();
        targetTable.forEach(read::put);
        return Collections.unmodifiableCollection(read.values());
    }

    /** One target, and the unit and period that it is applied to. */
    record Case(
            Tick tick, LocalDate asOf, Unit unit, Period period, Target target, Indicator indicator, Reason reason) {

        /** Derived from target, unit and period alone; their ids hold no colon. */
        String alertId() {
            return target.id() + ":" + unit.id() + ":" + period.id();
        }
    }
}
