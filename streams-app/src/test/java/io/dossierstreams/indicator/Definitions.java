package io.dossierstreams.indicator;

import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Definition.Kind;
import io.dossierstreams.schema.reference.Definition.Name;
import java.time.LocalDate;

/** Definitions for tests, without what does not matter. */
final class Definitions {
    private static final Name NAME = new Name("tên", "name");
    private static final String SOURCE = "a test";

    private Definitions() {}

    static Definition ratio(String id, int version, String numerator, String denominator) {
        return ratio(id, version, numerator, denominator, null, null);
    }

    static Definition ratio(
            String id, int version, String numerator, String denominator, String exemption, LocalDate validFrom) {
        return new Definition(
                id, version, Kind.RATIO, NAME, numerator, denominator, null, null, exemption, validFrom, SOURCE, null);
    }

    static Definition count(String id, int version, String value) {
        return new Definition(id, version, Kind.COUNT, NAME, null, null, value, null, null, null, SOURCE, null);
    }

    static Definition coverage(String id, String activity) {
        return new Definition(id, 1, Kind.COVERAGE, NAME, null, null, null, activity, null, null, SOURCE, null);
    }

    static Definition lag(String id) {
        return new Definition(id, 1, Kind.LAG, NAME, null, null, null, null, null, null, SOURCE, null);
    }
}
