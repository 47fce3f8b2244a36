package io.dossierstreams.ledger;

import io.dossierstreams.schema.figure.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Aggregates that the closing of one tick touches: as they were, and as they are going to be. */
final class AggregateChanges {
    private final Function<ScopePeriod, AggregateEntry> stored;
    private final Map<ScopePeriod, AggregateEntry> before = new HashMap<>();
    private final Map<ScopePeriod, AggregateEntry> after = new HashMap<>();

    /** @param stored gives what the tick before left of a key, or null */
    AggregateChanges(Function<ScopePeriod, AggregateEntry> stored) {
        this.stored = stored;
    }

    /** The entry as it is going to be; zero where there is none. */
    AggregateEntry get(ScopePeriod key) {
        AggregateEntry changed = after.get(key);
        return changed == null ? before(key) : changed;
    }

    void put(ScopePeriod key, AggregateEntry entry) {
        after.put(key, entry);
    }

    /** The entry as the tick before left it; zero where there is none. */
    AggregateEntry before(ScopePeriod key) {
        return before.computeIfAbsent(key, missing -> {
            AggregateEntry entry = stored.apply(missing);
            return entry == null ? AggregateEntry.ZERO : entry;
        });
    }

    /** What was touched, as it is going to be; in no order. */
    Map<ScopePeriod, AggregateEntry> touched() {
        return after;
    }

    /** What was touched of a period; in no order. */
    void forEachTouchedIn(Period period, BiConsumer<ScopePeriod, AggregateEntry> visitor) {
        after.forEach((key, entry) -> {
            if (key.period().equals(period)) {
                visitor.accept(key, entry);
            }
        });
    }

    /**
     * Marks what the tick restates, and returns what it changes: zero where nothing is left.
     *
     * @param over whether a period was over before this tick
     * @param now milliseconds since 1970
     */
    SortedMap<ScopePeriod, AggregateEntry> settle(Predicate<Period> over, long now) {
        SortedMap<ScopePeriod, AggregateEntry> changes = new TreeMap<>();
        after.forEach((key, entry) -> {
            AggregateEntry known = before(key);
            boolean restated = !entry.totals().equals(known.totals()) && over.test(key.period());
            AggregateEntry settled = entry.totals().isZero()
                    ? AggregateEntry.ZERO
                    : restated ? new AggregateEntry(entry.totals(), entry.active(), now) : entry;
            if (!settled.equals(known)) {
                changes.put(key, settled);
            }
        });
        return changes;
    }
}
