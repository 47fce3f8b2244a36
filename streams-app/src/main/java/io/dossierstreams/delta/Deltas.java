package io.dossierstreams.delta;

import io.dossierstreams.schema.figure.Measure;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Changes of counters per unit and day; entries that come to zero are not kept.
 *
 * @param byUnitDay immutable, sorted
 */
public record Deltas(SortedMap<UnitDayKey, Counters> byUnitDay) {
    public static final Deltas NONE = new Deltas(Collections.emptySortedMap());

    /** The change that leads from {@code before} to this. */
    public Deltas minus(Deltas before) {
        Builder builder = new Builder();
        byUnitDay.forEach(builder::add);
        before.byUnitDay.forEach((key, counters) -> builder.add(key, counters.negated()));
        return builder.build();
    }

    /** Sums up deltas. */
    public static final class Builder {
        private final TreeMap<UnitDayKey, Counters> sums = new TreeMap<>();

        public Builder add(String unit, LocalDate day, Measure measure, long value) {
            return add(new UnitDayKey(day, unit), Counters.of(measure, value));
        }

        public Builder add(UnitDayKey key, Counters counters) {
            Counters sum = sums.getOrDefault(key, Counters.ZERO).plus(counters);
            if (sum.isZero()) {
                sums.remove(key);
            } else {
                sums.put(key, sum);
            }
            return this;
        }

        public Deltas build() {
            return new Deltas(Collections.unmodifiableSortedMap(new TreeMap<>(sums)));
        }
    }
}
