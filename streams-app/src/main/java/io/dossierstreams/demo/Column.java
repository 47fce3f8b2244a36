package io.dossierstreams.demo;

import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.IndicatorValue;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A column of a published table: what it is called there, and what it is among our figures. */
public sealed interface Column {

    /** Its name in the CSV file. */
    String name();

    /** Its heading on the terminal; each word may get a line. */
    String heading();

    /**
     * The figure of an aggregate in the form in which it is printed.
     *
     * @param aggregate the figures of the row's scope
     * @param decimals how many decimals are printed
     * @return empty where there is no figure, as for a rate without activity
     */
    Optional<BigDecimal> compute(Aggregate aggregate, int decimals);

    /**
     * A sum or difference of measures.
     *
     * @param formula what it stands for
     */
    record Count(String name, String heading, ToLongFunction<Aggregate> formula) implements Column {
        public Count {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(heading, "heading");
            Objects.requireNonNull(formula, "formula");
        }

        @Override
        public Optional<BigDecimal> compute(Aggregate aggregate, int decimals) {
            return Optional.of(BigDecimal.valueOf(formula.applyAsLong(aggregate)));
        }
    }

    /**
     * A part of a ratio that is printed as two whole numbers, as "14 of 19 departments".
     *
     * @param indicator id of the indicator that it stands for
     * @param part which of its two numbers
     */
    record Part(String name, String heading, String indicator, ToLongFunction<IndicatorValue> part) implements Column {
        public Part {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(heading, "heading");
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(part, "part");
        }

        @Override
        public Optional<BigDecimal> compute(Aggregate aggregate, int decimals) {
            return value(aggregate, indicator).map(part::applyAsLong).map(BigDecimal::valueOf);
        }
    }

    /**
     * A percentage.
     *
     * @param indicator id of the indicator that it stands for
     */
    record Rate(String name, String heading, String indicator) implements Column {
        public Rate {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(heading, "heading");
            Objects.requireNonNull(indicator, "indicator");
        }

        @Override
        public Optional<BigDecimal> compute(Aggregate aggregate, int decimals) {
            return value(aggregate, indicator).map(IndicatorValue::ratio).map(ratio -> ratio.percent(decimals));
        }
    }

    private static Optional<IndicatorValue> value(Aggregate aggregate, String indicator) {
        return aggregate.indicators().stream()
                .filter(value -> value.id().equals(indicator))
                .findFirst();
    }
}
