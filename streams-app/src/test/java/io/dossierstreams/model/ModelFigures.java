package io.dossierstreams.model;

import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Every figure that is kept as of the end of a day. No map holds a zero, and none holds an empty map. Indicators are
 * listed by the key of their definition, {@code online.v1}.
 *
 * @param since first day that is kept by itself
 * @param unitDays counters of each unit and day, days after the as-of day included; what is before {@code since} is one
 *     opening balance per unit
 * @param aggregates measures of each scope and period as of the end of the as-of day, the derived ones included
 * @param indicators the ratio and coverage indicators; one without a denominator is not listed
 * @param counts the count indicators
 * @param lags the lag indicators
 * @param unitMonths the procedures that were asked for online, by unit and month: {@code unit/2023-06}
 */
public record ModelFigures(
        LocalDate since,
        SortedMap<UnitDayKey, Map<Measure, Long>> unitDays,
        SortedMap<ScopePeriod, Map<Measure, Long>> aggregates,
        SortedMap<ScopePeriod, SortedMap<String, Ratio>> indicators,
        SortedMap<ScopePeriod, SortedMap<String, Long>> counts,
        SortedMap<ScopePeriod, SortedMap<String, LagValue>> lags,
        SortedMap<String, SortedSet<String>> unitMonths) {}
