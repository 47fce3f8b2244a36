package io.dossierstreams.model;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import java.util.Map;
import java.util.SortedMap;

/**
 * Every figure that follows from a set of events and units. No map holds a zero, and none holds an empty map.
 *
 * @param unitDays counters of each unit and day, days after the as-of day included
 * @param aggregates measures of each scope and period as of the end of the as-of day, the derived ones included
 * @param indicators ratio indicators by id; one without a denominator is not listed
 */
public record ModelFigures(
        SortedMap<UnitDayKey, Map<Measure, Long>> unitDays,
        SortedMap<ScopePeriod, Map<Measure, Long>> aggregates,
        SortedMap<ScopePeriod, SortedMap<String, Ratio>> indicators) {}
