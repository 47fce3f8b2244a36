package io.dossierstreams.indicator;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Measure;
import java.util.List;

/**
 * A sum of measures.
 *
 * @param plus measures that are added
 * @param minus measures that are taken away
 */
public record Formula(List<Measure> plus, List<Measure> minus) {
    public Formula {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }

    static Formula sum(Measure... measures) {
        return new Formula(List.of(measures), List.of());
    }

    Formula less(Measure... measures) {
        return new Formula(plus, List.of(measures));
    }

    /** The value over an aggregate's counters. */
    public long over(Counters counters) {
        long sum = 0;
        for (Measure measure : plus) {
            sum = Math.addExact(sum, value(counters, measure));
        }
        for (Measure measure : minus) {
            sum = Math.subtractExact(sum, value(counters, measure));
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
