package io.dossierstreams.report;

import io.dossierstreams.ledger.Directory;
import io.dossierstreams.ledger.Span;
import io.dossierstreams.ledger.Summation;
import io.dossierstreams.ledger.Totals;
import io.dossierstreams.ledger.TreeView;
import io.dossierstreams.schema.figure.Scope;
import java.util.Collection;
import java.util.Map;

/** Figures summed on demand from the counters of units and days: any period, any as-of day, in one pass. */
public final class SummedFigures implements FigureSource {
    private final Map<Span, Map<Scope, Totals>> sums;

    private SummedFigures(Map<Span, Map<Scope, Totals>> sums) {
        this.sums = sums;
    }

    /**
     * Sums.
     *
     * @param spans the spans that will be asked for
     */
    public static SummedFigures of(UnitDays unitDays, Directory directory, TreeView view, Collection<Span> spans) {
        Summation summation = new Summation(directory, view, spans);
        unitDays.forEach(summation::add);
        return new SummedFigures(summation.result());
    }

    @Override
    public Totals of(Span span, Scope scope) {
        Map<Scope, Totals> byScope = sums.get(span);
        if (byScope == null) {
            throw new IllegalArgumentException("span: " + span + " was not summed");
        }
        return byScope.getOrDefault(scope, Totals.ZERO);
    }
}
