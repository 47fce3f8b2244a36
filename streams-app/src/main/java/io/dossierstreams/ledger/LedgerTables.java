package io.dossierstreams.ledger;

import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.state.Table;

/**
 * All that the ledger keeps.
 *
 * @param units the directory, by id
 * @param unitDays counters per unit and day
 * @param aggregates counters per scope and period
 */
public record LedgerTables(Table<String, Unit> units, UnitDayTable unitDays, AggregateTable aggregates) {}
