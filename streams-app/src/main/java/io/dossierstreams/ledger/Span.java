package io.dossierstreams.ledger;

import io.dossierstreams.schema.figure.Period;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A period as of the end of a day.
 *
 * @param period the period
 * @param asOf the last day whose counters are taken in; what lies after the period is never
 */
public record Span(Period period, LocalDate asOf) implements Comparable<Span> {
    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::period).thenComparing(Span::asOf);

    public Span {
        asOf = period.reached(asOf);
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
