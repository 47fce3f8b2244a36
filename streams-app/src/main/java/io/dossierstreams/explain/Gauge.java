package io.dossierstreams.explain;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.indicator.Formula;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.ledger.Totals;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.reference.AlertKind;
import java.util.stream.Stream;

/**
 * Numerator and denominator of what an alert is judged on, over counters and over changes of counters. These are sums, so
 * the changes of all events add up to the figure; what is shown of a figure is never below 0, a change may be.
 *
 * @param numerator of the indicator; of a count, the count
 * @param denominator of the indicator; of overdue dossiers, those that are open
 * @param exemption the indicator whose exemptions leave a unit out
 */
record Gauge(Formula numerator, Formula denominator, String exemption) {

    /** @param indicator in the version that judged */
    static Gauge of(AlertKind kind, Indicator indicator) {
        String exemption = indicator.definition().exemption();
        return switch (indicator.kind()) {
            case RATIO -> new Gauge(indicator.numerator(), indicator.denominator(), exemption);
            case COUNT ->
                new Gauge(
                        indicator.value(),
                        kind == AlertKind.OVERDUE ? Formula.of(Measure.OPEN) : indicator.value(),
                        exemption);
            case COVERAGE -> new Gauge(Formula.of(indicator.activity()), Formula.of(indicator.activity()), exemption);
            case LAG -> throw new IllegalArgumentException(indicator.id() + " is not judged");
        };
    }

    /** The part of a change that the indicator applies to. */
    Counters applied(Totals change) {
        Counters exempt = change.exemptFrom(exemption);
        return exempt.isZero() ? change.all() : change.all().plus(exempt.negated());
    }

    /** Whether what is open or overdue counts, which a unit takes over from those that went up in it. */
    boolean hasStocks() {
        return Stream.of(numerator, denominator)
                .flatMap(formula -> formula.measures().stream())
                .anyMatch(Measure::isStock);
    }
}
