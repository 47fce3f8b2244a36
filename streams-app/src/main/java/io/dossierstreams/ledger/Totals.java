package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counters of a scope and period.
 *
 * @param all of all units
 * @param exempt of the units that an indicator does not apply to, by its id; what is zero is left out
 */
public record Totals(Counters all, SortedMap<String, Counters> exempt) {
    public static final Totals ZERO = new Totals(Counters.ZERO, Collections.emptySortedMap());

    public Totals {
        exempt = exempt.isEmpty() ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(exempt);
    }

    /** The part that an indicator does not apply to. */
    public Counters exemptFrom(String indicator) {
        return exempt.getOrDefault(indicator, Counters.ZERO);
    }

    public boolean isZero() {
        return all.isZero() && exempt.isEmpty();
    }

    /** What a period with these totals leaves open and overdue for the next one. */
    Totals carriedOn() {
        if (exempt.isEmpty()) {
            return new Totals(Summation.carriedOn(all), exempt);
        }
        SortedMap<String, Counters> parts = new TreeMap<>();
        exempt.forEach((indicator, part) -> {
            Counters carried = Summation.carriedOn(part);
            if (!carried.isZero()) {
                parts.put(indicator, carried);
            }
        });
        return new Totals(Summation.carriedOn(all), parts);
    }

    /** Adds up totals in place. */
    static final class Sum {
        private final Counters.Sum all = new Counters.Sum();
        private final Map<String, Counters.Sum> exempt = new TreeMap<>();

        /** @param begin what is there already */
        Sum(Totals begin) {
            all.add(begin.all());
            begin.exempt().forEach((indicator, part) -> exempt.put(indicator, new Counters.Sum().add(part)));
        }

        /** Adds the counters of a unit, to which some indicators do not apply. */
        void add(Counters counters, Iterable<String> exemptFrom) {
            all.add(counters);
            for (String indicator : exemptFrom) {
                exempt.computeIfAbsent(indicator, none -> new Counters.Sum()).add(counters);
            }
        }

        Totals toTotals() {
            if (exempt.isEmpty()) {
                return new Totals(all.toCounters(), Collections.emptySortedMap());
            }
            SortedMap<String, Counters> parts = new TreeMap<>();
            exempt.forEach((indicator, sum) -> {
                Counters counters = sum.toCounters();
                if (!counters.isZero()) {
                    parts.put(indicator, counters);
                }
            });
            return new Totals(all.toCounters(), parts);
        }
    }
}
