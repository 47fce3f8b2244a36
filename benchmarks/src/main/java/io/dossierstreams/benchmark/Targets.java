package io.dossierstreams.benchmark;

import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import java.util.ArrayList;
import java.util.List;

/** Targets as a government sets them: the same few indicators for every commune. */
public final class Targets {
    private static final List<String> INDICATORS = List.of("online", "on-time", "online-payment", "national-account");

    private Targets() {}

    /**
     * A target for each indicator and kind of period.
     *
     * @param threshold for example {@code 65%}
     * @param clearAt from which on it is made up for
     */
    public static List<Target> ofAllCommunes(List<PeriodKind> periods, String threshold, String clearAt) {
        List<Target> targets = new ArrayList<>();
        for (String indicator : INDICATORS) {
            for (PeriodKind period : periods) {
                targets.add(new Target(
                        indicator + "-" + period,
                        1,
                        indicator,
                        new Selector(Select.LEVEL, Country.ROOT, Level.COMMUNE),
                        Level.PROVINCE,
                        period,
                        Ratio.parse(threshold),
                        Ratio.parse(clearAt),
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
