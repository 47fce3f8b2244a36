package io.dossierstreams.indicator;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A sum of measures, in whole numbers of cases or of đồng.
 *
 * @param factors how often each measure is added, or taken away where that is negative; without zeros
 */
public record Formula(Map<Measure, Integer> factors) {
    /** The formula without any measure: always 0. */
    static final Formula ZERO = new Formula(Map.of());

    private static final int MAXIMUM_FACTOR = 100;

    /** @throws IllegalArgumentException if a measure counts so often that a sum might overflow */
    public Formula {
        EnumMap<Measure, Integer> copy = new EnumMap<>(Measure.class);
        factors.forEach((measure, factor) -> {
            if (Math.abs(factor) > MAXIMUM_FACTOR) {
                throw new IllegalArgumentException(
                        "counts " + measure.fieldName() + " more than " + MAXIMUM_FACTOR + " times");
            }
            if (factor != 0) {
                copy.put(measure, factor);
            }
        });
        factors = Collections.unmodifiableMap(copy);
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
        EnumMap<Measure, Integer> sum = new EnumMap<>(Measure.class);
        sum.putAll(factors);
        other.factors.forEach((measure, factor) -> sum.merge(measure, sign * factor, Integer::sum));
        return new Formula(sum);
    }

    /** The value over an aggregate's counters. */
    public long over(Counters counters) {
        long sum = 0;
        for (Map.Entry<Measure, Integer> factor : factors.entrySet()) {
            sum = Math.addExact(sum, Math.multiplyExact(value(counters, factor.getKey()), (long) factor.getValue()));
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
}
