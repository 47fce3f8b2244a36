package io.dossierstreams.delta;

import io.dossierstreams.schema.figure.Measure;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Changes of counters per unit and day, and of the numbers of online dossiers per procedure, unit and month; entries that
 * come to zero are not kept.
 *
 * @param byUnitDay immutable, sorted
 * @param byProcedureMonth immutable, sorted
 */
public record Deltas(SortedMap<UnitDayKey, Counters> byUnitDay, SortedMap<ProcedureMonthKey, Long> byProcedureMonth) {
    public static final Deltas NONE = new Deltas(Collections.emptySortedMap(), Collections.emptySortedMap());

    /** Sums up deltas. */
    public static final class Builder {
        private final TreeMap<UnitDayKey, Counters> byUnitDay = new TreeMap<>();
        private final TreeMap<ProcedureMonthKey, Long> byProcedureMonth = new TreeMap<>();

        public Builder add(String unit, LocalDate day, Measure measure, long value) {
            return add(new UnitDayKey(day, unit), Counters.of(measure, value));
        }

        public Builder add(UnitDayKey key, Counters counters) {
            Counters sum = byUnitDay.getOrDefault(key, Counters.ZERO).plus(counters);
            if (sum.isZero()) {
                byUnitDay.remove(key);
            } else {
                byUnitDay.put(key, sum);
            }
            return this;
        }

        public Builder add(ProcedureMonthKey key, long change) {
            long sum = Math.addExact(byProcedureMonth.getOrDefault(key, 0L), change);
            if (sum == 0) {
                byProcedureMonth.remove(key);
            } else {
                byProcedureMonth.put(key, sum);
            }
            return this;
        }

        public Deltas build() {
            return new Deltas(
                    Collections.unmodifiableSortedMap(new TreeMap<>(byUnitDay)),
                    Collections.unmodifiableSortedMap(new TreeMap<>(byProcedureMonth)));
        }
    }
}
