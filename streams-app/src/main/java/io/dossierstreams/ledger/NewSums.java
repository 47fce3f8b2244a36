package io.dossierstreams.ledger;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Compares sums over everything with what is kept, one period after another: a country has hundreds of thousands of
 * aggregates, of which a change of the directory changes few.
 */
final class NewSums {
    private final Directory directory;
    private final LocalDate asOf;
    /** Those that were not compared yet. */
    private final SortedMap<Period, Map<Scope, Totals>> sums;

    private final Map<ScopePeriod, AggregateEntry> stored = new HashMap<>();
    private final SortedMap<ScopePeriod, AggregateEntry> changes = new TreeMap<>();
    private Period period;

    /** @param sums of all periods and scopes that are going to have aggregates */
    NewSums(Directory directory, LocalDate asOf, Map<Span, Map<Scope, Totals>> sums) {
        this.directory = directory;
        this.asOf = asOf;
        this.sums = new TreeMap<>();
        sums.forEach((span, scopes) -> this.sums.put(span.period(), scopes));
    }

    /**
     * What has to be kept, and sent, in the place of what is.
     *
     * @param over whether a period was over before this tick
     * @param now milliseconds since 1970
     * @param sentAnyway whether the figures of a scope may have changed though its totals did not
     */
    SortedMap<ScopePeriod, AggregateEntry> compareTo(
            AggregateTable table, Predicate<Period> over, long now, Predicate<Scope> sentAnyway) {
        // Its order is that of the keys, so each period comes in one piece.
        table.forEach((key, entry) -> {
            if (!key.period().equals(period)) {
                compare(over, now, sentAnyway);
                period = key.period();
            }
            stored.put(key, entry);
        });
        compare(over, now, sentAnyway);
        while (!sums.isEmpty()) {
            period = sums.firstKey();
            compare(over, now, sentAnyway);
        }
        return changes;
    }

    private void compare(Predicate<Period> over, long now, Predicate<Scope> sentAnyway) {
        AggregateChanges aggregates = new AggregateChanges(stored::get);
        stored.forEach((key, entry) -> aggregates.put(
                key.period(),
                key.scope(),
                new AggregateEntry(Totals.ZERO, AggregateEntry.ZERO.active(), entry.restatedAt())));
        Map<Scope, Totals> scopes = period == null ? null : sums.remove(period);
        if (scopes != null) {
            scopes.forEach((scope, totals) -> aggregates.put(period, scope, totals));
        }
        new ActiveUnits(aggregates, directory, asOf).countAnew();
        changes.putAll(aggregates.settle(over, now));
        aggregates.forEach((touched, scope, before, entry) -> {
            if (!entry.totals().isZero() && sentAnyway.test(scope)) {
                changes.putIfAbsent(new ScopePeriod(touched, scope), entry);
            }
        });
        stored.clear();
    }
}
