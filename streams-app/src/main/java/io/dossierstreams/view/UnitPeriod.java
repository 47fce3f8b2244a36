package io.dossierstreams.view;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Scope;
import java.util.Optional;

/**
 * What figures are of.
 *
 * @param unit id of the unit
 * @param period the period
 */
public record UnitPeriod(String unit, Period period) {
    private static final String UNIT_SCOPE = Scope.unit("").id();

    /** The one that a key on the topic of aggregates names; empty where its scope is more than one unit. */
    static Optional<UnitPeriod> ofKey(String key) {
        int slash = key.lastIndexOf('/');
        if (slash < 0 || !key.startsWith(UNIT_SCOPE)) {
            return Optional.empty();
        }
        return Optional.of(
                new UnitPeriod(key.substring(UNIT_SCOPE.length(), slash), Period.parse(key.substring(slash + 1))));
    }
}
