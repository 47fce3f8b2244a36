package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.state.Table;
import java.util.function.BiConsumer;

/** The counters per scope and period. */
public interface AggregateTable extends Table<ScopePeriod, Counters> {

    /** Visits the scopes that have counters in this period, without reading other periods. */
    void forEachIn(Period period, BiConsumer<ScopePeriod, Counters> visitor);
}
