package io.dossierstreams.topology;

import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import java.util.List;
import java.util.Map;

/** Targets of every kind for all units under the root of random logs, with and without holds. */
public final class KindTargets {
    /** Id of one that may be removed in between. */
    public static final String REMOVED = "month";

    /** Every how many days a breach is called to mind; of other targets never. */
    static final Map<String, Integer> REMIND_DAYS = Map.of("half", 7, "year", 30, "idle", 3, "overdue", 1, "silent", 2);

    private static final Selector EVERYONE = new Selector(Select.UNDER, "U0", null);
    private static final int TWO_DAYS = 2_880;

    private KindTargets() {}

    /** @param change how often they were changed before */
    public static List<Target> all(int change) {
        return List.of(
                rate("half", AlertKind.BELOW_TARGET, PeriodKind.HALF_YEAR, "online", 50 + 7 * change, 4, 0),
                rate(REMOVED, AlertKind.BELOW_TARGET, PeriodKind.MONTH, "on-time", 60, 1, 0),
                rate(
                        "year",
                        AlertKind.BELOW_TARGET,
                        PeriodKind.YEAR_TO_DATE,
                        "on-time-open",
                        80 - 5 * change,
                        2,
                        TWO_DAYS),
                rate("risk", AlertKind.AT_RISK, PeriodKind.QUARTER, "online", 50, 2, 0),
                other("worse", AlertKind.WORSENING, PeriodKind.MONTH, "online", new Ratio(1, 20)),
                other("idle", AlertKind.NO_ACTIVITY, PeriodKind.MONTH, "online", null),
                other("overdue", AlertKind.OVERDUE, PeriodKind.MONTH, "overdue", null),
                silent("silent", "urn:one-stop", 4 + change),
                silent("copy-silent", "urn:copy", 30));
    }

    private static Target rate(
            String id, AlertKind kind, PeriodKind period, String indicator, int percent, int minimum, int hold) {
        return target(
                id, kind, period, indicator, new Ratio(percent, 100), new Ratio(percent + 5, 100), minimum, null, hold);
    }

    private static Target other(String id, AlertKind kind, PeriodKind period, String indicator, Ratio limit) {
        return target(id, kind, period, indicator, null, null, 1, limit, 0);
    }

    /** Of everybody who publishes through a system, which messages take for the root. */
    static Target silent(String id, String source, int hours) {
        return new Target(
                id,
                1,
                AlertKind.SOURCE_SILENT,
                null,
                EVERYONE,
                Level.DISTRICT,
                null,
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                hours,
                source,
                0,
                0,
                REMIND_DAYS.getOrDefault(id, 0));
    }

    private static Target target(
            String id,
            AlertKind kind,
            PeriodKind period,
            String indicator,
            Ratio threshold,
            Ratio clearAt,
            int minimum,
            Ratio limit,
            int holdMinutes) {
        return new Target(
                id,
                1,
                kind,
                indicator,
                EVERYONE,
                Level.DISTRICT,
                period,
                threshold,
                clearAt,
                minimum,
                null,
                null,
                null,
                null,
                limit,
                null,
                null,
                null,
                null,
                holdMinutes,
                0,
                REMIND_DAYS.getOrDefault(id, 0));
    }
}
