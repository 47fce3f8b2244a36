package io.dossierstreams.report;

import io.dossierstreams.ledger.Span;
import io.dossierstreams.ledger.Totals;
import io.dossierstreams.schema.figure.Scope;

/** Where a report takes its figures from; all of them belong to one tick and one view of the tree. */
@FunctionalInterface
public interface FigureSource {

    /** The counters of a scope in a span; zero where there are none. */
    Totals of(Span span, Scope scope);
}
