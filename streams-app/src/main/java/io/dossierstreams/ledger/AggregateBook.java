package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Books counters of units and days into the aggregates of scopes and periods by differences: what a tick costs is what
 * changed. It holds while the tree is the same; a changed one is a {@link Summation}, and not a move.
 *
 * <p>An aggregate is the sum of the days of its period up to the as-of day, and what its period found open. A booking
 * of a past day therefore also moves what the later periods carry over. Days after the as-of day are booked when they
 * come: that is what makes the overdue roll happen on quiet nights, and a year so far equal its year to date.
 */
final class AggregateBook {
    private final AggregateTable table;
    private final AggregateChanges aggregates;
    private final Directory directory;

    /**
     * @param table what the tick before left
     * @param aggregates takes what is booked
     */
    AggregateBook(AggregateTable table, AggregateChanges aggregates, Directory directory) {
        this.table = table;
        this.aggregates = aggregates;
        this.directory = directory;
    }

    /**
     * Books counters of a unit on a day.
     *
     * @param day at most the as-of day of the calendar
     */
    void book(Calendar calendar, String unit, LocalDate day, Counters counters) {
        List<String> exemptFrom = directory.exemptionsOf(unit);
        Counters stocks = counters.stocks();
        List<Scope> flowScopes = directory.on(day).scopesOf(unit);
        for (Period period : calendar.containing(day)) {
            List<Scope> stockScopes = stockScopes(period, calendar, unit);
            if (stockScopes.equals(flowScopes)) {
                add(period, flowScopes, counters, exemptFrom);
            } else {
                add(period, flowScopes, counters.flows(), exemptFrom);
                add(period, stockScopes, stocks, exemptFrom);
            }
        }
        Counters carried = Summation.carriedOn(stocks);
        if (!carried.isZero()) {
            for (Period later : calendar.beginningAfter(day)) {
                add(later, stockScopes(later, calendar, unit), carried, exemptFrom);
            }
        }
    }

    /** Opens the periods that begin on the calendar's day: each carries over what the day before leaves open. */
    void openDay(Calendar calendar) {
        LocalDate day = calendar.asOf();
        List<Period> opening = calendar.beginningOn(day);
        in(Period.of(PeriodKind.DAY, day.minusDays(1))).forEach((scope, entry) -> {
            Totals carried = entry.totals().carriedOn();
            for (Period period : opening) {
                aggregates.put(period, scope, carried);
            }
        });
        Period gone = Period.of(PeriodKind.DAY, day.minusDays(Calendar.DAYS_KEPT));
        in(gone).keySet().forEach(scope -> aggregates.put(gone, scope, AggregateEntry.ZERO));
    }

    /** All entries of a period as they are going to be, by scope. */
    private Map<Scope, AggregateEntry> in(Period period) {
        Map<Scope, AggregateEntry> found = new HashMap<>();
        table.forEachIn(period, (key, entry) -> found.put(key.scope(), entry));
        aggregates.forEachTouchedIn(period, found::put);
        return found;
    }

    private List<Scope> stockScopes(Period period, Calendar calendar, String unit) {
        return directory.on(period.reached(calendar.asOf())).stockScopesOf(unit);
    }

    private void add(Period period, List<Scope> scopes, Counters counters, List<String> exemptFrom) {
        if (!counters.isZero()) {
            aggregates.add(period, scopes, counters, exemptFrom);
        }
    }
}
