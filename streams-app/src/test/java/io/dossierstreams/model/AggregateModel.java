package io.dossierstreams.model;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Scope;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/** Sums unit-days into the scopes of one period, each time from all of them. */
final class AggregateModel {
    /** What is open or overdue stands where the tree of the last day puts it; all other measures are flows. */
    private static final Set<Measure> STOCKS =
            EnumSet.of(Measure.OPENED, Measure.CLOSED, Measure.PAST_DUE, Measure.CARRIED_OVER, Measure.CARRIED_OVERDUE);

    private final SortedMap<UnitDayKey, Map<Measure, Long>> unitDays;
    private final ScopeModel tree;

    AggregateModel(SortedMap<UnitDayKey, Map<Measure, Long>> unitDays, ScopeModel tree) {
        this.unitDays = unitDays;
        this.tree = tree;
    }

    /** The measures of each scope that has any, of the units that count. */
    SortedMap<Scope, Map<Measure, Long>> sum(ModelSpan span, Predicate<String> counts) {
        Counters<Scope> sums = new Counters<>();
        unitDays.forEach((key, measures) -> {
            if (!key.day().isAfter(span.last()) && counts.test(key.unit())) {
                Set<Scope> flowScopes = flowScopes(key, span);
                Set<Scope> stockScopes = tree.stockScopes(key.unit(), span.rosterDay());
                if (key.day().isBefore(span.period().start())) {
                    carry(sums, stockScopes, measures);
                } else {
                    measures.forEach((measure, amount) ->
                            add(sums, STOCKS.contains(measure) ? stockScopes : flowScopes, measure, amount));
                }
            }
        });
        sums.keys().forEach(scope -> derive(sums, scope));
        return sums.withoutZeros();
    }

    private Set<Scope> flowScopes(UnitDayKey key, ModelSpan span) {
        LocalDate treeDay = span.treeDay();
        return span.view() == ModelView.AS_IT_WAS
                ? tree.scopes(key.unit(), key.day())
                : tree.stockScopes(key.unit(), treeDay);
    }

    private static void carry(Counters<Scope> sums, Set<Scope> scopes, Map<Measure, Long> measures) {
        long opened = measures.getOrDefault(Measure.OPENED, 0L);
        long closed = measures.getOrDefault(Measure.CLOSED, 0L);
        add(sums, scopes, Measure.CARRIED_OVER, opened - closed);
        add(sums, scopes, Measure.CARRIED_OVERDUE, measures.getOrDefault(Measure.PAST_DUE, 0L));
    }

    private static void derive(Counters<Scope> sums, Scope scope) {
        long carriedOver = sums.get(scope, Measure.CARRIED_OVER);
        long carriedOverdue = sums.get(scope, Measure.CARRIED_OVERDUE);
        sums.add(scope, Measure.OPEN, carriedOver + sums.get(scope, Measure.OPENED) - sums.get(scope, Measure.CLOSED));
        sums.add(scope, Measure.OVERDUE, carriedOverdue + sums.get(scope, Measure.PAST_DUE));
    }

    private static void add(Counters<Scope> sums, Set<Scope> scopes, Measure measure, long amount) {
        if (amount != 0) {
            scopes.forEach(scope -> sums.add(scope, measure, amount));
        }
    }
}
