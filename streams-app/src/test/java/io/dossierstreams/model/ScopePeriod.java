package io.dossierstreams.model;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Scope;
import java.util.Comparator;

/**
 * What an aggregate is kept for.
 *
 * @param scope the scope
 * @param period the period
 */
public record ScopePeriod(Scope scope, Period period) implements Comparable<ScopePeriod> {
    private static final Comparator<ScopePeriod> ORDER =
            Comparator.comparing(ScopePeriod::scope).thenComparing(ScopePeriod::period);

    @Override
    public int compareTo(ScopePeriod other) {
        return ORDER.compare(this, other);
    }
}
