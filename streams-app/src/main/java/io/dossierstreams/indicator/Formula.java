package io.dossierstreams.indicator;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A sum of measures, in whole numbers of cases or of đồng: how often each is added, or taken away. */
public final class Formula {
    /** The formula without any measure: always 0. */
    static final Formula ZERO = new Formula(Map.of());

    private static final int MAXIMUM_FACTOR = 100;

    // Of the same length: a tick asks for the values of a hundred thousand formulas, and arrays are soon run through.
    private final Measure[] measures;
    private final long[] factors;

    /**
     * @param factors how often each measure is added, or taken away where that is negative
     * @throws IllegalArgumentException if a measure counts so often that a sum might overflow
     */
    Formula(Map<Measure, Integer> factors) {
        SortedMap<Measure, Integer> counted = new TreeMap<>();
        factors.forEach((measure, factor) -> {
            if (Math.abs(factor) > MAXIMUM_FACTOR) {
                throw new IllegalArgumentException(
                        "counts " + measure.fieldName() + " more than " + MAXIMUM_FACTOR + " times");
            }
            if (factor != 0) {
                counted.put(measure, factor);
            }
        });
        this.measures = counted.keySet().toArray(new Measure[0]);
        this.factors = counted.values().stream().mapToLong(factor -> factor).toArray();
    }

    /** The measure alone. */
    public static Formula of(Measure measure) {
        return new Formula(Map.of(measure, 1));
    }

    /**
     * Reads a formula such as {@code receivedOnline - receivedCertificationOnline}: terms with {@code +} or {@code -}
     * between them, all separated by blanks, as names may have dashes.
     *
     * @param terms what a name stands for; throws {@link IllegalArgumentException} for one that it does not know
     * @throws IllegalArgumentException with all that is wrong
     */
    public static Formula parse(String text, Function<String, Formula> terms) {
        List<String> problems = new ArrayList<>();
        Formula sum = ZERO;
        for (FormulaText.Term term : FormulaText.read(text)) {
            try {
                sum = sum.plus(terms.apply(term.name()), term.sign());
            } catch (IllegalArgumentException e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return sum;
    }

    private Formula plus(Formula other, int sign) {
        Map<Measure, Integer> sum = new EnumMap<>(Measure.class);
        forEach(sum::put);
        other.forEach((measure, factor) -> sum.merge(measure, sign * factor, Integer::sum));
        return new Formula(sum);
    }

    private void forEach(BiConsumer<Measure, Integer> visitor) {
        for (int i = 0; i < measures.length; i++) {
            visitor.accept(measures[i], (int) factors[i]);
        }
    }

    /** The measures that are added or taken away, each once. */
    public List<Measure> measures() {
        return List.of(measures);
    }

    /** The value over an aggregate's counters. */
    public long over(Counters counters) {
        long sum = 0;
        for (int i = 0; i < measures.length; i++) {
            sum = Math.addExact(sum, Math.multiplyExact(value(counters, measures[i]), factors[i]));
        }
        return sum;
    }

    /** A measure of an aggregate, the derived ones included. */
    public static long value(Counters counters, Measure measure) {
        return switch (measure) {
            case OPEN ->
                counters.get(Measure.CARRIED_OVER) + counters.get(Measure.OPENED) - counters.get(Measure.CLOSED);
            case OVERDUE -> counters.get(Measure.CARRIED_OVERDUE) + counters.get(Measure.PAST_DUE);
            default -> counters.get(measure);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula
                && Arrays.equals(measures, formula.measures)
                && Arrays.equals(factors, formula.factors);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(measures) + Arrays.hashCode(factors);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        forEach((measure, factor) ->
                text.append(factor < 0 ? " " : " +").append(factor).append(' ').append(measure.fieldName()));
        return text.isEmpty() ? "0" : text.substring(1);
    }
}
