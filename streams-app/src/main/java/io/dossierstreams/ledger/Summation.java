package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Scope;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums the counters of units and days into scopes, for any periods and as-of days at once: one pass over the days.
 *
 * <p>Within a span the counters are first added up per unit, and spread over the unit's scopes only where the tree changes
 * and at the end, since a unit counts for many scopes but has one tree for many days.
 */
public final class Summation {
    private final Directory directory;
    /** Spans that have not begun, the next one first. */
    private final Deque<SpanSum> coming;

    private final List<SpanSum> running = new ArrayList<>();
    private final SortedMap<Span, Map<Scope, Totals>> ended = new TreeMap<>();
    private final Map<String, Counters.Sum> stocks = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    public Summation(Directory directory, TreeView view, Collection<Span> spans) {
        this.directory = directory;
        this.coming = new ArrayDeque<>(spans.stream()
                .distinct()
                .sorted(Comparator.comparing((Span span) -> span.period().start())
                        .thenComparing(Comparator.naturalOrder()))
                .map(span -> new SpanSum(span, directory, view))
                .toList());
    }

    /**
     * Takes in the counters of a unit and day.
     *
     * @param key not before the key of the call before
     */
    public void add(UnitDayKey key, Counters counters) {
        if (key.day().isBefore(day)) {
            throw new IllegalArgumentException("unit-day " + key + " comes after one of " + day);
        }
        if (key.day().isAfter(day)) {
            goTo(key.day());
        }
        for (SpanSum span : running) {
            span.add(key.unit(), counters);
        }
        Counters stock = carriedOn(counters);
        if (!stock.isZero()) {
            stocks.computeIfAbsent(key.unit(), none -> new Counters.Sum()).add(stock);
        }
    }

    /** The sums of all spans, by scope; a scope without any counter is left out. */
    public SortedMap<Span, Map<Scope, Totals>> result() {
        goTo(LocalDate.MAX);
        return Collections.unmodifiableSortedMap(ended);
    }

    /** What a period's counters add to the stocks that a later one finds. */
    static Counters carriedOn(Counters counters) {
        long open = counters.get(Measure.CARRIED_OVER) + counters.get(Measure.OPENED) - counters.get(Measure.CLOSED);
        long overdue = counters.get(Measure.CARRIED_OVERDUE) + counters.get(Measure.PAST_DUE);
        return Counters.of(Measure.CARRIED_OVER, open).plus(Measure.CARRIED_OVERDUE, overdue);
    }

    private void goTo(LocalDate next) {
        boolean sameTree = directory.sameTree(day, next);
        for (Iterator<SpanSum> spans = running.iterator(); spans.hasNext(); ) {
            SpanSum span = spans.next();
            if (span.span().asOf().isBefore(next)) {
                spans.remove();
                end(span);
            } else if (!sameTree) {
                span.changeTree(next);
            }
        }
        while (!coming.isEmpty() && !coming.peek().span().period().start().isAfter(next)) {
            SpanSum begun = coming.pop();
            stocks.forEach((unit, stock) -> begun.carryOver(unit, stock.toCounters()));
            if (begun.span().asOf().isBefore(next)) {
                end(begun);
            } else {
                begun.changeTree(next);
                running.add(begun);
            }
        }
        day = next;
    }

    private void end(SpanSum span) {
        ended.put(span.span(), span.end());
    }
}
