package io.dossierstreams.ledger;

import io.dossierstreams.delta.ProcedureMonthKey;
import io.dossierstreams.state.Table;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** How many dossiers of a procedure a unit received online in a month. Visits go by month, unit, procedure. */
public interface ProcedureMonthTable extends Table<ProcedureMonthKey, Long> {

    /** Visits the procedures of a unit and month, without reading others. */
    void forEachOf(LocalDate month, String unit, BiConsumer<ProcedureMonthKey, Long> visitor);

    /** Visits all months before this one, without reading others. */
    void forEachBefore(LocalDate month, BiConsumer<ProcedureMonthKey, Long> visitor);
}
