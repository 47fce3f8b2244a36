package io.dossierstreams.schema.reference;

import io.dossierstreams.schema.figure.Period;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A span of days with a name, that is compared with the time before it.
 *
 * @param id its id
 * @param name the name shown to people
 * @param first first day
 * @param last last day
 * @param baselineFirst first day of the time before that it is compared with; null is as many days as the campaign has
 */
public record Campaign(String id, String name, LocalDate first, LocalDate last, LocalDate baselineFirst) {
    public Campaign {
        Ids.require("campaign id", id);
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: must not be empty");
        }
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last: must not be before first");
        }
        if (baselineFirst != null && !baselineFirst.isBefore(first)) {
            throw new IllegalArgumentException("baselineFirst: must be before first");
        }
    }

    public Period period() {
        return Period.between(first, last);
    }

    /** The time before it. */
    public Period baseline() {
        return baselineFirst == null ? period().previous() : Period.between(baselineFirst, first.minusDays(1));
    }
}
