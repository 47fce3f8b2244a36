package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Scope;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Books counters of units and days into the aggregates of scopes and periods, within the closing of one tick.
 *
 * <p>An aggregate is the sum of the days of its period up to the as-of day, and what its period found open. A booking
 * of a past day therefore also moves what the later periods carry over. Days after the as-of day are booked when they
 * come: that is what makes the overdue roll happen on quiet nights, and a year so far equal its year to date.
 */
final class AggregateBook {
    private final AggregateTable table;
    private final Directory directory;
    private final boolean fromNothing;
    private final TreeMap<ScopePeriod, Counters> before = new TreeMap<>();
    private final TreeMap<ScopePeriod, Counters> after = new TreeMap<>();

    private AggregateBook(AggregateTable table, Directory directory, boolean fromNothing) {
        this.table = table;
        this.directory = directory;
        this.fromNothing = fromNothing;
    }

    /** A book that goes on from what the table holds. */
    static AggregateBook continued(AggregateTable table, Directory directory) {
        return new AggregateBook(table, directory, false);
    }

    /** A book that begins at zero, because the tree has changed: a new sum, and not a move. */
    static AggregateBook begunAnew(AggregateTable table, Directory directory) {
        AggregateBook book = new AggregateBook(table, directory, true);
        table.forEach(book.before::put);
        return book;
    }

    /**
     * Books counters of a unit on a day.
     *
     * @param day at most {@code asOf}
     * @param asOf periods that begin later are not open yet
     */
    void book(String unit, LocalDate day, Counters counters, LocalDate asOf) {
        Counters carried = carriedOn(counters);
        for (Scope scope : directory.scopesOf(unit)) {
            for (PeriodKind kind : PeriodKind.CALENDAR) {
                Period period = Period.of(kind, day);
                add(new ScopePeriod(period, scope), counters);
                if (!carried.isZero()) {
                    for (Period later = period.next(); !later.start().isAfter(asOf); later = later.next()) {
                        add(new ScopePeriod(later, scope), carried);
                    }
                }
            }
        }
    }

    /** Opens the periods that begin on this day: each carries over what the one before it leaves open. */
    void open(LocalDate day) {
        for (PeriodKind kind : PeriodKind.CALENDAR) {
            Period period = Period.of(kind, day);
            if (period.start().equals(day)) {
                in(period.previous())
                        .forEach((key, counters) -> add(new ScopePeriod(period, key.scope()), carriedOn(counters)));
            }
        }
    }

    /** The aggregates that have other counters than before the tick; zero where one has gone. */
    SortedMap<ScopePeriod, Counters> changes() {
        SortedMap<ScopePeriod, Counters> changes = new TreeMap<>(after);
        if (fromNothing) {
            before.keySet().forEach(key -> changes.putIfAbsent(key, Counters.ZERO));
        }
        changes.entrySet()
                .removeIf(change -> change.getValue().equals(before.getOrDefault(change.getKey(), Counters.ZERO)));
        return changes;
    }

    private SortedMap<ScopePeriod, Counters> in(Period period) {
        SortedMap<ScopePeriod, Counters> found = new TreeMap<>();
        if (!fromNothing) {
            table.forEachIn(period, found::put);
        }
        after.forEach((key, counters) -> {
            if (key.period().equals(period)) {
                found.put(key, counters);
            }
        });
        return found;
    }

    private void add(ScopePeriod key, Counters counters) {
        Counters current = after.get(key);
        if (current == null) {
            current = fromNothing ? Counters.ZERO : known(key);
        }
        after.put(key, current.plus(counters));
    }

    private Counters known(ScopePeriod key) {
        Counters stored = table.get(key);
        Counters known = stored == null ? Counters.ZERO : stored;
        before.put(key, known);
        return known;
    }

    /** What a change of a period's counters changes in the stocks of every later one. */
    private static Counters carriedOn(Counters counters) {
        return Counters.ZERO
                .plus(
                        Measure.CARRIED_OVER,
                        counters.get(Measure.CARRIED_OVER)
                                + counters.get(Measure.OPENED)
                                - counters.get(Measure.CLOSED))
                .plus(Measure.CARRIED_OVERDUE, counters.get(Measure.CARRIED_OVERDUE) + counters.get(Measure.PAST_DUE));
    }
}
