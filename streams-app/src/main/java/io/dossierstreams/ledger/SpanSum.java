package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sum of one span while its days are taken in. */
final class SpanSum {
    private final Span span;
    private final Directory directory;
    private final boolean asItWas;
    /** Stocks count with it; and where everything does, flows as well. */
    private final Tree stockTree;

    private final Map<String, Counters.Sum> stocks = new HashMap<>();
    private final Map<String, Counters.Sum> flows = new HashMap<>();
    private final Map<Scope, Totals.Sum> scopes = new HashMap<>();
    private Tree flowTree;

    SpanSum(Span span, Directory directory, TreeView view) {
        this.span = span;
        this.directory = directory;
        this.asItWas = view.day().isEmpty();
        this.stockTree = directory.on(view.day().orElse(span.asOf()));
        this.flowTree = stockTree;
    }

    Span span() {
        return span;
    }

    /** The flows that follow count with the tree of this day. */
    void changeTree(LocalDate day) {
        spreadFlows();
        flowTree = directory.on(day);
    }

    /** What the span finds open at a unit. */
    void carryOver(String unit, Counters stock) {
        sum(stocks, unit).add(stock);
    }

    /** The counters of a unit on a day of the span. */
    void add(String unit, Counters counters) {
        sum(asItWas ? flows : stocks, unit).add(counters);
    }

    /** The totals by scope, without those that are zero. */
    Map<Scope, Totals> end() {
        spreadFlows();
        stocks.forEach((unit, sum) -> spread(unit, sum.toCounters(), stockTree.stockScopesOf(unit)));
        Map<Scope, Totals> totals = new HashMap<>();
        scopes.forEach((scope, sum) -> {
            Totals total = sum.toTotals();
            if (!total.isZero()) {
                totals.put(scope, total);
            }
        });
        return totals;
    }

    private void spreadFlows() {
        flows.forEach((unit, sum) -> {
            Counters counters = sum.toCounters();
            spread(unit, counters.flows(), flowTree.scopesOf(unit));
            sum(stocks, unit).add(counters.stocks());
        });
        flows.clear();
    }

    private void spread(String unit, Counters counters, List<Scope> into) {
        if (counters.isZero()) {
            return;
        }
        List<String> exemptFrom = directory.exemptionsOf(unit);
        for (Scope scope : into) {
            scopes.computeIfAbsent(scope, none -> new Totals.Sum(Totals.ZERO)).add(counters, exemptFrom);
        }
    }

    private static Counters.Sum sum(Map<String, Counters.Sum> sums, String unit) {
        return sums.computeIfAbsent(unit, none -> new Counters.Sum());
    }
}
