package io.dossierstreams.model;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums unit-days into scopes and periods, as of the end of a day. */
final class AggregateModel {
    private final LocalDate asOf;

    AggregateModel(LocalDate asOf) {
        this.asOf = asOf;
    }

    SortedMap<ScopePeriod, Map<Measure, Long>> sum(
            SortedMap<UnitDayKey, Map<Measure, Long>> unitDays, ScopeModel scopeModel) {
        Map<Scope, List<UnitDayKey>> keysOfScope = new TreeMap<>();
        for (UnitDayKey key : unitDays.keySet()) {
            for (Scope scope : scopeModel.of(key.unit())) {
                keysOfScope.computeIfAbsent(scope, none -> new ArrayList<>()).add(key);
            }
        }
        List<Period> periods = periods(unitDays);
        SortedMap<ScopePeriod, Map<Measure, Long>> aggregates = new TreeMap<>();
        keysOfScope.forEach((scope, keys) -> {
            for (Period period : periods) {
                Counters<Period> sums = new Counters<>();
                keys.forEach(key -> add(sums, period, key.day(), unitDays.get(key)));
                derive(sums, period);
                sums.withoutZeros()
                        .forEach((any, measures) -> aggregates.put(new ScopePeriod(scope, period), measures));
            }
        });
        return Collections.unmodifiableSortedMap(aggregates);
    }

    /** Every calendar period from the earliest day on that has begun by the as-of day. */
    private List<Period> periods(SortedMap<UnitDayKey, Map<Measure, Long>> unitDays) {
        LocalDate earliest = unitDays.keySet().stream()
                .map(UnitDayKey::day)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        List<Period> periods = new ArrayList<>();
        if (earliest.isAfter(asOf)) {
            return periods;
        }
        for (PeriodKind kind : PeriodKind.CALENDAR) {
            for (Period period = Period.of(kind, earliest); !period.start().isAfter(asOf); period = period.next()) {
                periods.add(period);
            }
        }
        return periods;
    }

    private void add(Counters<Period> sums, Period period, LocalDate day, Map<Measure, Long> measures) {
        if (period.contains(day) && !day.isAfter(asOf)) {
            measures.forEach((measure, amount) -> sums.add(period, measure, amount));
        } else if (day.isBefore(period.start())) {
            sums.add(period, Measure.CARRIED_OVER, measures.getOrDefault(Measure.OPENED, 0L));
            sums.add(period, Measure.CARRIED_OVER, -measures.getOrDefault(Measure.CLOSED, 0L));
            sums.add(period, Measure.CARRIED_OVERDUE, measures.getOrDefault(Measure.PAST_DUE, 0L));
        }
    }

    private static void derive(Counters<Period> sums, Period period) {
        sums.add(period, Measure.OPEN, sums.get(period, Measure.CARRIED_OVER));
        sums.add(period, Measure.OPEN, sums.get(period, Measure.OPENED));
        sums.add(period, Measure.OPEN, -sums.get(period, Measure.CLOSED));
        sums.add(period, Measure.OVERDUE, sums.get(period, Measure.CARRIED_OVERDUE));
        sums.add(period, Measure.OVERDUE, sums.get(period, Measure.PAST_DUE));
    }
}
