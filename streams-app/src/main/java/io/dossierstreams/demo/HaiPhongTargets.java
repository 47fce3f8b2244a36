package io.dossierstreams.demo;

import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import java.time.LocalDate;
import java.util.List;

/** Targets for the months of Hải Phòng. The report names none: these are examples, so that there is something to see. */
final class HaiPhongTargets {
    private static final String EXAMPLE = "example of this demo, not in the report";

    /** A rate of fewer cases is one of a few days: no ground for an alert. */
    private static final long MINIMUM_DENOMINATOR = 30;

    /** August is replayed for its payments alone. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 9, 1);

    private HaiPhongTargets() {}

    static List<Target> of(String city) {
        return List.of(
                online("example-online-departments", new Selector(Select.LEVEL, city, Level.DEPARTMENT), 75),
                online("example-online-districts", new Selector(Select.LEVEL, city, Level.DISTRICT), 97),
                online("example-online-communes", new Selector(Select.LEVEL, city, Level.COMMUNE), 97));
    }

    private static Target online(String id, Selector scope, int percent) {
        Ratio threshold = new Ratio(percent, 100);
        return new Target(
                id,
                1,
                IndicatorIds.ONLINE,
                scope,
                Level.PROVINCE,
                PeriodKind.MONTH,
                threshold,
                threshold,
                MINIMUM_DENOMINATOR,
                null,
                FIRST_DAY,
                null,
                EXAMPLE);
    }
}
