package io.dossierstreams.ledger;

import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.state.Table;

/**
 * All that the ledger keeps.
 *
 * @param units the directory, by id
 * @param campaigns by id
 * @param unitDays counters per unit and day
 * @param aggregates counters per scope and period
 */
public record LedgerTables(
        Table<String, Unit> units,
        Table<String, Campaign> campaigns,
        UnitDayTable unitDays,
        AggregateTable aggregates) {}
