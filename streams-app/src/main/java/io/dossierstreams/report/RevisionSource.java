package io.dossierstreams.report;

import io.dossierstreams.schema.figure.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** When figures of closed periods last changed. */
@FunctionalInterface
public interface RevisionSource {

    /**
     * When the counters of some units on days of a period last changed after the period had ended.
     *
     * @param units takes the id of a unit
     * @return empty if they never did
     */
    Optional<Instant> lastAfter(Period period, Predicate<String> units);
}
