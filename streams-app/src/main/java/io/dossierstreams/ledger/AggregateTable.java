package io.dossierstreams.ledger;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.state.Table;
import java.util.function.BiConsumer;

/** What is kept per scope and period. */
public interface AggregateTable extends Table<ScopePeriod, AggregateEntry> {

    /** Visits the scopes that have counters in this period, without reading other periods. */
    void forEachIn(Period period, BiConsumer<ScopePeriod, AggregateEntry> visitor);
}
