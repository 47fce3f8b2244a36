package io.dossierstreams.closing;

import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.UnitDay;
import java.util.List;
import java.util.SortedMap;

/**
 * All that a tick changed, in the order in which it goes out.
 *
 * @param unitDays counters that changed, by unit and day; null where none is left
 * @param aggregates figures that changed, by scope and period; null where none is left
 * @param breaches transitions of alerts, by alert id
 * @param complete says that this was all
 */
public record TickFigures(
        SortedMap<UnitDayKey, UnitDay> unitDays,
        SortedMap<ScopePeriod, Aggregate> aggregates,
        List<Breach> breaches,
        TickComplete complete) {}
