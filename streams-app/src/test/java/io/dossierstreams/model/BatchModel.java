package io.dossierstreams.model;

import static java.util.stream.Collectors.groupingBy;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All figures from all events at once, with no state, no differences and no order. */
public final class BatchModel {
    private BatchModel() {}

    /**
     * Computes every figure as of the end of a day.
     *
     * @param eventsInAnyOrder all events known, duplicates included
     * @param units the entries of the directory of units as they were loaded; a later one replaces an earlier one
     * @param asOf the last day that aggregates take in
     * @param zone the zone of days and periods
     * @param conflictOrder decides between other facts at an equal revision: the greatest one is valid; it must be a
     *     total order of the facts
     */
    public static ModelFigures compute(
            List<DossierEvent> eventsInAnyOrder,
            List<Unit> units,
            LocalDate asOf,
            ZoneId zone,
            Comparator<DossierEvent> conflictOrder) {
        Counters<UnitDayKey> counters = new Counters<>();
        eventsInAnyOrder.stream()
                .collect(groupingBy(DossierEvent::dossierId))
                .values()
                .forEach(events -> DossierModel.book(KnownFacts.of(events, conflictOrder), zone, counters));
        SortedMap<UnitDayKey, Map<Measure, Long>> unitDays = counters.withoutZeros();
        SortedMap<ScopePeriod, Map<Measure, Long>> aggregates =
                new AggregateModel(asOf).sum(unitDays, new ScopeModel(units));
        return new ModelFigures(unitDays, aggregates, indicators(aggregates));
    }

    private static SortedMap<ScopePeriod, SortedMap<String, Ratio>> indicators(
            SortedMap<ScopePeriod, Map<Measure, Long>> aggregates) {
        SortedMap<ScopePeriod, SortedMap<String, Ratio>> indicators = new TreeMap<>();
        aggregates.forEach((key, measures) -> {
            SortedMap<String, Ratio> ratios = IndicatorModel.of(measures);
            if (!ratios.isEmpty()) {
                indicators.put(key, ratios);
            }
        });
        return Collections.unmodifiableSortedMap(indicators);
    }
}
