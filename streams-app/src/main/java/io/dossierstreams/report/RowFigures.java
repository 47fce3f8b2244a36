package io.dossierstreams.report;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.indicator.Formula;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.ledger.Span;
import io.dossierstreams.ledger.Totals;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Unit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The figures of one row, as cells; what they make a reader need to know is collected on the way. */
final class RowFigures {
    private final ReportQuery query;
    private final ReportData data;
    private final Scope scope;
    private final Optional<Unit> unit;
    private final UsedDefinitions definitions;
    private final Optional<Span> comparable;
    private final Set<String> notes = new LinkedHashSet<>();

    /**
     * @param unit empty for totals
     * @param splits what cannot be compared
     * @param definitions by which versions rates are computed
     */
    RowFigures(
            ReportQuery query,
            ReportData data,
            Scope scope,
            Optional<Unit> unit,
            Splits splits,
            UsedDefinitions definitions) {
        this.query = query;
        this.data = data;
        this.scope = scope;
        this.unit = unit;
        this.definitions = definitions;
        this.comparable = query.compared().filter(before -> !splits.liesBetween(query.span(), before, scope));
        // A unit says itself what became of it.
        if (unit.isEmpty() && query.compared().isPresent() && comparable.isEmpty()) {
            notes.add(query.language()
                    .of(
                            "Không so sánh được: có đơn vị bị chia tách giữa hai kỳ, và không phải mọi phần đều ở đây",
                            "Cannot be compared: a unit was split in between, and not all of its parts are here"));
        }
    }

    Scope scope() {
        return scope;
    }

    Optional<Unit> unit() {
        return unit;
    }

    /** What a reader has to know, in the order of the cells. */
    Set<String> notes() {
        return notes;
    }

    /** The sum of measures. */
    long sum(Measure... measures) {
        return sum(query.span(), measures);
    }

    Cell count(Measure... measures) {
        return new Cell.Count(sum(measures));
    }

    /** What a sum was in the span that is compared with. */
    Cell countBefore(Measure... measures) {
        return query.compared()
                .<Cell>map(span -> new Cell.Count(sum(span, measures)))
                .orElse(Cell.INCOMPARABLE);
    }

    Cell change(Measure... measures) {
        return comparable
                .<Cell>map(span -> new Cell.Change(Math.subtractExact(sum(measures), sum(span, measures))))
                .orElse(Cell.INCOMPARABLE);
    }

    Cell growth(Measure... measures) {
        return comparable
                .map(span -> sum(span, measures))
                .map(before -> before > 0 ? new Cell.Growth(sum(measures), before) : Cell.NO_ACTIVITY)
                .orElse(Cell.INCOMPARABLE);
    }

    /** The indicator's ratio in the span; empty where it does not apply to the unit. */
    Optional<Ratio> ratio(String indicator) {
        return ratio(query.span(), definition(indicator));
    }

    Cell rate(String indicator) {
        return rate(query.span(), definition(indicator));
    }

    Cell rateBefore(String indicator) {
        return query.compared().map(span -> rate(span, definition(indicator))).orElse(Cell.INCOMPARABLE);
    }

    Cell numerator(String indicator) {
        return ratio(indicator)
                .<Cell>map(ratio -> new Cell.Count(ratio.numerator()))
                .orElse(Cell.EXEMPT);
    }

    Cell denominator(String indicator) {
        return ratio(indicator)
                .<Cell>map(ratio -> new Cell.Count(ratio.denominator()))
                .orElse(Cell.EXEMPT);
    }

    /** The change of a rate. */
    Cell points(String indicator) {
        Optional<Ratio> now = ratio(indicator);
        if (now.isEmpty()) {
            return Cell.EXEMPT;
        }
        if (comparable.isEmpty()) {
            return Cell.INCOMPARABLE;
        }
        Ratio before = ratio(comparable.get(), definition(indicator)).orElseThrow();
        return now.get().isDefined() && before.isDefined() ? new Cell.Points(now.get(), before) : Cell.NO_ACTIVITY;
    }

    Cell rate(Indicator indicator) {
        return rate(query.span(), indicator);
    }

    private Cell rate(Span span, Indicator indicator) {
        return ratio(span, indicator)
                .<Cell>map(ratio -> new Cell.Rate(ratio, isSmall(ratio)))
                .orElseGet(() -> ifExempt(
                                indicator.definition().exemption(),
                                query.language().of(indicator.nameVi(), indicator.nameEn()))
                        .orElseThrow());
    }

    /**
     * What is shown of a unit that an indicator does not apply to, with a note that says why; empty where it does apply.
     *
     * @param exemption id of the indicator
     * @param name what people call it
     */
    Optional<Cell> ifExempt(String exemption, String name) {
        Optional<String> reason = unit.flatMap(known -> known.exemptionFrom(exemption));
        reason.ifPresent(
                why -> notes.add(query.language().of("Không áp dụng ", "Does not apply: ") + name + " (" + why + ")"));
        return reason.map(why -> Cell.EXEMPT);
    }

    /** Whether a rate rests on too few cases. A total is never ranked, so it is never marked. */
    boolean isSmall(Ratio ratio) {
        return unit.isPresent() && ratio.isDefined() && ratio.denominator() < query.minimum();
    }

    /** Empty where it does not apply to the unit. */
    private Optional<Ratio> ratio(Span span, Indicator definition) {
        String exemption = definition.definition().exemption();
        if (unit.flatMap(known -> known.exemptionFrom(exemption)).isPresent()) {
            return Optional.empty();
        }
        Totals totals = data.figures().of(span, scope);
        return Optional.of(definition.ratio(totals.all(), totals.exemptFrom(exemption)));
    }

    /** The version of an indicator that the report goes by. */
    Indicator definition(String indicator) {
        return definitions.of(indicator);
    }

    private long sum(Span span, Measure... measures) {
        Counters counters = data.figures().of(span, scope).all();
        long sum = 0;
        for (Measure measure : measures) {
            sum = Math.addExact(sum, Formula.value(counters, measure));
        }
        return sum;
    }
}
