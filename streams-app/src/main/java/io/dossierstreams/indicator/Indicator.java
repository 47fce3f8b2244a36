package io.dossierstreams.indicator;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Definition.Kind;
import java.util.Optional;

/**
 * A definition that can be computed. Numerator and denominator are kept everywhere and pooled as sums; a rate is only
 * ever a way to print them.
 *
 * @param definition what it says of itself
 * @param numerator of a {@link Kind#RATIO}, else null
 * @param denominator of a {@link Kind#RATIO}, else null
 * @param value of a {@link Kind#COUNT}, else null
 * @param activity of a {@link Kind#COVERAGE}, else null
 */
public record Indicator(
        Definition definition, Formula numerator, Formula denominator, Formula value, Measure activity) {

    static Indicator of(Definition definition, Terms terms) {
        return new Indicator(
                definition,
                formula(definition.numerator(), terms),
                formula(definition.denominator(), terms),
                formula(definition.value(), terms),
                definition.activity() == null
                        ? null
                        : Measure.of(definition.activity()).orElseThrow());
    }

    private static Formula formula(String text, Terms terms) {
        return text == null ? null : Formula.parse(text, terms::get);
    }

    public String id() {
        return definition.id();
    }

    public int version() {
        return definition.version();
    }

    public Kind kind() {
        return definition.kind();
    }

    public String nameVi() {
        return definition.name().vi();
    }

    public String nameEn() {
        return definition.name().en();
    }

    /** The ratio over an aggregate's counters; 0/0 is no activity. */
    public Ratio over(Counters counters) {
        require(Kind.RATIO);
        return new Ratio(numerator.over(counters), Math.max(0, denominator.over(counters)));
    }

    /**
     * The ratio over the counters of a scope without its exempt units; 0/0 is no activity.
     *
     * @param all counters of the scope
     * @param exempt counters of the exempt units in it
     * @throws IllegalStateException if it is no {@link Kind#RATIO}
     */
    public Ratio ratio(Counters all, Counters exempt) {
        return over(exempt.isZero() ? all : all.plus(exempt.negated()));
    }

    /**
     * The number of cases, or of đồng.
     *
     * @throws IllegalStateException if it is no {@link Kind#COUNT}
     */
    public long count(Counters counters) {
        require(Kind.COUNT);
        return value.over(counters);
    }

    /**
     * Median and 95th percentile of the time from happening to arrival; empty if nothing arrived.
     *
     * @throws IllegalStateException if it is no {@link Kind#LAG}
     */
    public Optional<LagValue> lag(Counters counters) {
        require(Kind.LAG);
        return Lags.value(id(), version(), counters);
    }

    /**
     * Whether a unit with these counters was active.
     *
     * @throws IllegalStateException if it is no {@link Kind#COVERAGE}
     */
    public boolean isActive(Counters counters) {
        require(Kind.COVERAGE);
        return counters.get(activity) > 0;
    }

    private void require(Kind kind) {
        if (definition.kind() != kind) {
            throw new IllegalStateException(definition.key() + " is a " + definition.kind() + ", not a " + kind);
        }
    }
}
