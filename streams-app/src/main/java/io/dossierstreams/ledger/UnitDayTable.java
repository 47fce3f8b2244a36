package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.state.Table;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** The counters per unit and day: the ledger itself. Visits go by day, then unit. */
public interface UnitDayTable extends Table<UnitDayKey, Counters> {

    /** Visits the units that have counters on this day, without reading other days. */
    void forEachOn(LocalDate day, BiConsumer<UnitDayKey, Counters> visitor);

    /** Visits the counters of all days before this one, without reading others. */
    void forEachBefore(LocalDate day, BiConsumer<UnitDayKey, Counters> visitor);
}
