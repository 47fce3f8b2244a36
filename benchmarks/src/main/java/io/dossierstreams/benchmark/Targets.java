package io.dossierstreams.benchmark;

import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import java.util.ArrayList;
import java.util.List;

/** Targets as a government sets them: the same few indicators for every commune, by month, quarter and year. */
final class Targets {
    private static final List<String> INDICATORS = List.of("online", "on-time", "online-payment", "national-account");
    private static final List<PeriodKind> PERIODS =
            List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR_TO_DATE);

    private Targets() {}

    static List<Target> ofAllCommunes() {
        List<Target> targets = new ArrayList<>();
        for (String indicator : INDICATORS) {
            for (PeriodKind period : PERIODS) {
                targets.add(new Target(
                        indicator + "-" + period,
                        1,
                        indicator,
                        new Selector(Select.LEVEL, Country.ROOT, Level.COMMUNE),
                        Level.PROVINCE,
                        period,
                        Ratio.parse("65%"),
                        Ratio.parse("67%"),
                        20,
                        null,
                        null,
                        null,
                        null));
            }
        }
        return targets;
    }
}
