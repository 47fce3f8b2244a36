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
    @Override
    public int compareTo(ScopePeriod other) {
        return Comparator.comparing(ScopePeriod::scope)
                .thenComparing(ScopePeriod::period)
                .compare(this, other);
    }
}
