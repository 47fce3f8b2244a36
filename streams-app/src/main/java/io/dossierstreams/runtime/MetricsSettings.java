package io.dossierstreams.runtime;

import io.dossierstreams.schema.figure.PeriodKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is exported of figures.
 *
 * @param periods kinds of the calendar whose current period is
 * @param unitSeries most series of units, and most of firing alerts; 0 is none
 */
public record MetricsSettings(Set<PeriodKind> periods, int unitSeries) {
    /** In the order of length; days are too many to be looked at one by one, and no campaign is always current. */
    private static final List<PeriodKind> ALLOWED = List.of(
            PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE);

    /** What may be listed, in words. */
    static final String EXPECTED = "some of " + String.join(", ", names());

    /** Kinds in lower case, comma separated; empty where one is none of those that may be listed. */
    static Optional<Set<PeriodKind>> periods(String text) {
        EnumSet<PeriodKind> kinds = EnumSet.noneOf(PeriodKind.class);
        for (String name : text.split(",", -1)) {
            int index = names().indexOf(name.strip());
            if (index < 0) {
                return Optional.empty();
            }
            kinds.add(ALLOWED.get(index));
        }
        return Optional.of(Collections.unmodifiableSet(kinds));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        ALLOWED.forEach(kind -> names.add(kind.name().toLowerCase(Locale.ROOT)));
        return names;
    }
}
