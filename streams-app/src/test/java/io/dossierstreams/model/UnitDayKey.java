package io.dossierstreams.model;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What counters are kept for.
 *
 * @param unit the unit's id
 * @param day the day in the zone of the figures
 */
public record UnitDayKey(String unit, LocalDate day) implements Comparable<UnitDayKey> {
    @Override
    public int compareTo(UnitDayKey other) {
        return Comparator.comparing(UnitDayKey::unit)
                .thenComparing(UnitDayKey::day)
                .compare(this, other);
    }
}
