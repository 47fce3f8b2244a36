package io.dossierstreams.delta;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds up the few unit-days of one dossier in place: this happens for every event, and most additions meet the unit-day
 * of the one before.
 */
final class ContributionSum {
    /** A handful; a search from the first on is faster than any map. */
    private final List<UnitDayKey> keys = new ArrayList<>();

    private final List<Counters.Sum> sums = new ArrayList<>();
    private int last = -1;

    /** The sum of a unit and day, to be added to. */
    Counters.Sum on(String unit, LocalDate day) {
        if (last < 0 || !isOf(keys.get(last), unit, day)) {
            last = place(unit, day);
        }
        return sums.get(last);
    }

    private int place(String unit, LocalDate day) {
        for (int i = 0; i < keys.size(); i++) {
            if (isOf(keys.get(i), unit, day)) {
                return i;
            }
        }
        keys.add(new UnitDayKey(day, unit));
        sums.add(new Counters.Sum());
        return keys.size() - 1;
    }

    private static boolean isOf(UnitDayKey key, String unit, LocalDate day) {
        return key.day().equals(day) && key.unit().equals(unit);
    }

    /** Takes back instead of adding all that was added so far. */
    void negate() {
        sums.forEach(Counters.Sum::negate);
    }

    SortedMap<UnitDayKey, Counters> toCounters() {
        SortedMap<UnitDayKey, Counters> byUnitDay = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            Counters counters = sums.get(i).toCounters();
            if (!counters.isZero()) {
                byUnitDay.put(keys.get(i), counters);
            }
        }
        return Collections.unmodifiableSortedMap(byUnitDay);
    }
}
