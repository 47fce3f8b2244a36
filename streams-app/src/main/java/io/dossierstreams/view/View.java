package io.dossierstreams.view;

import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.TickComplete;
import java.util.Map;
import java.util.SortedMap;

/**
 * What is asked for of a closed tick, the whole of it and nothing of the next.
 *
 * @param complete the tick
 * @param roster units, indicators and targets on its as-of day
 * @param periods the current period of each kind that is kept: that of the as-of day
 * @param figures of units in these periods and in those before them
 * @param alerts by id; neither those that are fine or expired, nor those whose period has long been over
 */
public record View(
        TickComplete complete,
        Roster roster,
        SortedMap<PeriodKind, Period> periods,
        Map<UnitPeriod, Figures> figures,
        SortedMap<String, Breach> alerts) {

    /** The figures of a unit and period; {@link Figures#NONE} where there are none. */
    public Figures figures(String unit, Period period) {
        return figures.getOrDefault(new UnitPeriod(unit, period), Figures.NONE);
    }
}
