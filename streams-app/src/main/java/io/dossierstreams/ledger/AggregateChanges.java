package io.dossierstreams.ledger;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The aggregates that the closing of one tick touches: as they were, and as they are going to be. */
final class AggregateChanges {
    private final AggregateTable table;
    private final Map<ScopePeriod, AggregateEntry> before = new HashMap<>();
    private final Map<ScopePeriod, AggregateEntry> after = new HashMap<>();
    private boolean complete;

    AggregateChanges(AggregateTable table) {
        this.table = table;
    }

    /** The entry as it is going to be; zero where there is none. */
    AggregateEntry get(ScopePeriod key) {
        AggregateEntry changed = after.get(key);
        return changed == null ? before(key) : changed;
    }

    void put(ScopePeriod key, AggregateEntry entry) {
        before(key);
        after.put(key, entry);
    }

    /** The entry as the tick before left it; zero where there is none. */
    AggregateEntry before(ScopePeriod key) {
        AggregateEntry known = before.get(key);
        if (known == null && !complete) {
            known = table.get(key);
            if (known != null) {
                before.put(key, known);
            }
        }
        return known == null ? AggregateEntry.ZERO : known;
    }

    /** All entries of a period as they are going to be. */
    SortedMap<ScopePeriod, AggregateEntry> in(Period period) {
        SortedMap<ScopePeriod, AggregateEntry> found = new TreeMap<>();
        table.forEachIn(period, found::put);
        after.forEach((key, entry) -> {
            if (key.period().equals(period)) {
                found.put(key, entry);
            }
        });
        return found;
    }

    /** Puts new sums in the place of everything. */
    void replace(Map<Span, Map<Scope, Totals>> sums) {
        before.clear();
        after.clear();
        table.forEach((key, entry) -> {
            before.put(key, entry);
            after.put(key, new AggregateEntry(Totals.ZERO, AggregateEntry.ZERO.active(), entry.restatedAt()));
        });
        complete = true;
        sums.forEach((span, scopes) -> scopes.forEach((scope, totals) -> {
            ScopePeriod key = new ScopePeriod(span.period(), scope);
            after.put(key, get(key).with(totals));
        }));
    }

    /** What was touched, as it is going to be; in no order. */
    Map<ScopePeriod, AggregateEntry> touched() {
        return after;
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
