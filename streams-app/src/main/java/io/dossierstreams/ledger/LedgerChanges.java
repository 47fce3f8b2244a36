package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import java.util.SortedMap;

/**
 * What a tick changed in the ledger.
 *
 * @param unitDays the new counters, zero where none are left; also of units that the directory came to know
 * @param aggregates the new counters, zero where none are left
 * @param directory the tree as it is now
 * @param directoryChanged whether it changed in this tick
 */
public record LedgerChanges(
        SortedMap<UnitDayKey, Counters> unitDays,
        SortedMap<ScopePeriod, Counters> aggregates,
        Directory directory,
        boolean directoryChanged) {}
