package io.dossierstreams.delta;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds up the few unit-days of one dossier in place: this happens for every event, and most additions meet the unit-day
 * of the one before.
 */
final class ContributionSum {
    private final TreeMap<UnitDayKey, Counters.Sum> sums = new TreeMap<>();
    private UnitDayKey lastKey;
    private Counters.Sum last;

    /** The sum of a unit and day, to be added to. */
    Counters.Sum on(String unit, LocalDate day) {
        if (lastKey == null || !lastKey.day().equals(day) || !lastKey.unit().equals(unit)) {
            lastKey = new UnitDayKey(day, unit);
            last = sums.computeIfAbsent(lastKey, key -> new Counters.Sum());
        }
        return last;
    }

    /** Takes back instead of adding all that was added so far. */
    void negate() {
        sums.values().forEach(Counters.Sum::negate);
    }

    SortedMap<UnitDayKey, Counters> toCounters() {
        TreeMap<UnitDayKey, Counters> byUnitDay = new TreeMap<>();
        sums.forEach((key, sum) -> {
            Counters counters = sum.toCounters();
            if (!counters.isZero()) {
                byUnitDay.put(key, counters);
            }
        });
        return Collections.unmodifiableSortedMap(byUnitDay);
    }
}
