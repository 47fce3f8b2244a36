package io.dossierstreams.closing;

import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.indicator.InvalidDefinitionsException.Problem;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.ledger.UnitMonthKey;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.UnitDay;
import io.dossierstreams.schema.figure.UnitMonth;
import io.dossierstreams.schema.reference.Target;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * All that a tick changed, in the order in which it goes out.
 *
 * @param unitDays counters that changed, by unit and day; null where none is left
 * @param unitMonths sets of procedures that changed, by unit and month; null where none is left
 * @param aggregates figures that changed, by scope and period; null where none is left
 * @param breaches transitions of alerts, by alert id
 * @param reminders of alerts that fire and have no transition, by alert id
 * @param references changes of reference data that it took in, in the order of the log; of all kinds, also of those that
 *     change no figure here
 * @param complete says that this was all
 * @param waitingTargets targets whose indicator has no definition
 * @param waitingDefinitions why some definitions cannot be computed
 */
public record TickFigures(
        Changes<UnitDayKey, UnitDay> unitDays,
        Changes<UnitMonthKey, UnitMonth> unitMonths,
        Changes<ScopePeriod, Aggregate> aggregates,
        List<Breach> breaches,
        List<Breach> reminders,
        List<ReferenceChange<?>> references,
        TickComplete complete,
        List<Target> waitingTargets,
        List<Problem> waitingDefinitions) {

    /** Changes in the order of their keys. Each is made when it is visited: a new tree may change all figures at once. */
    public interface Changes<K, V> {
        void forEach(BiConsumer<K, V> visitor);
    }
}
