package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Aggregates that the closing of one tick touches: as they were, and as they are going to be. Each is summed up in place,
 * as a tick adds to it many times.
 */
final class AggregateChanges {
    private final Function<ScopePeriod, AggregateEntry> stored;
    private final Map<Period, Map<Scope, AggregateChange>> touched = new HashMap<>();

    /** @param stored gives what the tick before left of a key, or null */
    AggregateChanges(Function<ScopePeriod, AggregateEntry> stored) {
        this.stored = stored;
    }

    /** Adds the counters of a unit to which some indicators do not apply. */
    void add(Period period, List<Scope> scopes, Counters counters, List<String> exemptFrom) {
        Map<Scope, AggregateChange> inPeriod = in(period);
        for (Scope scope : scopes) {
            change(inPeriod, period, scope).add(counters, exemptFrom);
        }
    }

    /** Sets the totals, whatever they were. */
    void put(Period period, Scope scope, Totals totals) {
        change(in(period), period, scope).set(totals);
    }

    /** Adds to how many units of a level scope are active. */
    void addActive(Period period, Scope scope, Counters active) {
        change(in(period), period, scope).addActive(active);
    }

    /** Sets an entry, whatever it was. */
    void put(Period period, Scope scope, AggregateEntry entry) {
        change(in(period), period, scope).set(entry);
    }

    /** Visits what was touched of a period, as it is going to be; in no order. */
    void forEachTouchedIn(Period period, BiConsumer<Scope, AggregateEntry> visitor) {
        touched.getOrDefault(period, Map.of()).forEach((scope, change) -> visitor.accept(scope, change.after()));
    }

    /** Visits what was touched: as it was, and as it is going to be; in no order. */
    void forEach(Visitor visitor) {
        touched.forEach((period, inPeriod) ->
                inPeriod.forEach((scope, change) -> visitor.visit(period, scope, change.before(), change.after())));
    }

    /** Takes an entry that was touched. */
    interface Visitor {
        void visit(Period period, Scope scope, AggregateEntry before, AggregateEntry after);
    }

    /**
     * Marks what the tick restates, and returns what it changes: zero where nothing is left.
     *
     * @param over whether a period was over before this tick
     * @param now milliseconds since 1970
     */
    SortedMap<ScopePeriod, AggregateEntry> settle(Predicate<Period> over, long now) {
        SortedMap<ScopePeriod, AggregateEntry> changes = new TreeMap<>();
        forEach((period, scope, known, entry) -> {
            boolean restated = !entry.totals().equals(known.totals()) && over.test(period);
            AggregateEntry settled = entry.totals().isZero()
                    ? AggregateEntry.ZERO
                    : restated ? new AggregateEntry(entry.totals(), entry.active(), now) : entry;
            if (!settled.equals(known)) {
                changes.put(new ScopePeriod(period, scope), settled);
            }
        });
        return changes;
    }

    private Map<Scope, AggregateChange> in(Period period) {
        return touched.computeIfAbsent(period, missing -> new HashMap<>());
    }

    private AggregateChange change(Map<Scope, AggregateChange> inPeriod, Period period, Scope scope) {
        AggregateChange known = inPeriod.get(scope);
        if (known != null) {
            return known;
        }
        AggregateEntry entry = stored.apply(new ScopePeriod(period, scope));
        AggregateChange change = new AggregateChange(entry == null ? AggregateEntry.ZERO : entry);
        inPeriod.put(scope, change);
        return change;
    }
}
