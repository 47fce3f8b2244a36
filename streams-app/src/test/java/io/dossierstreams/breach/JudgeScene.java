package io.dossierstreams.breach;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.AggregateEntry;
import io.dossierstreams.ledger.Directory;
import io.dossierstreams.ledger.LedgerChanges;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.ledger.Totals;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.reference.Unit.Exemption;
import io.dossierstreams.state.MemoryTable;
import io.dossierstreams.tick.Tick;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A judge, district D with commune C, and what changed since the last tick. */
final class JudgeScene {
    final MemoryTable<String, Alert> alerts = new MemoryTable<>();
    private final MemoryTable<ScopePeriod, AggregateEntry> aggregates = new MemoryTable<>();
    private final MemoryTable<String, Target> targets = new MemoryTable<>();
    private final List<Unit> units = new ArrayList<>(
            List.of(Unit.of("D", "District", Level.DISTRICT, null), Unit.of("C", "Hoài Đức", Level.COMMUNE, "D")));
    private Judge judge = newJudge();

    private final SortedMap<ScopePeriod, AggregateEntry> changedFigures = new TreeMap<>();
    private final SortedMap<String, Target> changedTargets = new TreeMap<>();
    private boolean directoryChanged;
    private LocalDate previousAsOf;
    private long tick;

    JudgeScene target(Targets target) {
        Target built = target.build();
        changedTargets.put(built.id(), built);
        return this;
    }

    JudgeScene targetRemoved(String id) {
        changedTargets.put(id, null);
        return this;
    }

    JudgeScene unit(Unit unit) {
        units.removeIf(known -> known.id().equals(unit.id()));
        units.add(unit);
        directoryChanged = true;
        return this;
    }

    JudgeScene exempt(String unit, String indicator) {
        List<Exemption> exemptions = List.of(new Exemption(indicator, "has no such service"));
        return unit(new Unit(unit, unit, Level.COMMUNE, "D", null, null, null, List.of(), exemptions, List.of()));
    }

    /** So many online of so many received. */
    JudgeScene figure(String scope, String period, long online, long received) {
        ScopePeriod key = new ScopePeriod(Period.parse(period), Scope.parse(scope));
        Counters counters = Counters.of(Measure.RECEIVED, received).plus(Measure.RECEIVED_ONLINE, online);
        AggregateEntry entry = new AggregateEntry(new Totals(counters, Collections.emptySortedMap()), Counters.ZERO, 0);
        aggregates.put(key, counters.isZero() ? null : entry);
        changedFigures.put(key, entry);
        return this;
    }

    /** Loses all that is not kept in tables. */
    JudgeScene restart() {
        judge = newJudge();
        return this;
    }

    /** The messages of the next tick, as of this day. */
    List<Breach> judge(String asOf) {
        LocalDate day = LocalDate.parse(asOf);
        Tick next = new Tick(++tick, day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(7)), 6);
        List<Breach> breaches = judge.judge(
                next,
                !day.equals(previousAsOf),
                new LedgerChanges(
                        day,
                        day.minusYears(2),
                        PeriodKind.CALENDAR.stream()
                                .map(kind -> Period.of(kind, day))
                                .toList(),
                        Set.of(),
                        Collections.emptySortedMap(),
                        new TreeMap<>(changedFigures),
                        new Directory(units),
                        directoryChanged),
                Indicators.STANDARD,
                false,
                new TreeMap<>(changedTargets));
        changedFigures.clear();
        changedTargets.clear();
        directoryChanged = false;
        previousAsOf = day;
        return breaches;
    }

    private Judge newJudge() {
        return new Judge(aggregates, targets, alerts);
    }
}
