package io.dossierstreams.report;

import java.util.Objects;

/**
 * A column of a report.
 *
 * @param id its name in CSV and JSON; never changes
 * @param heading what people read above it; each word may get a line
 * @param kind what its cells are
 */
public record Column(String id, String heading, Kind kind) {
    public Column {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(kind, "kind");
    }

    /** Whether its cells have a numerator and a denominator. */
    public boolean hasParts() {
        return kind == Kind.RATE || kind == Kind.RATIO;
    }

    /** What the cells of a column are. */
    public enum Kind {
        TEXT,
        COUNT,
        /** Whole đồng. */
        VND,
        /** A difference of counts. */
        CHANGE,
        /** A rate; in CSV three columns: percent, numerator, denominator. */
        RATE,
        /** The same, with both parts in the text as well. */
        RATIO,
        /** Percentage points. */
        POINTS,
        /** Change of a count in percent. */
        GROWTH,
        RANK
    }
}
