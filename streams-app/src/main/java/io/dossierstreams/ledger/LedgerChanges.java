package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a tick changed in the ledger.
 *
 * @param asOf the day up to which events count
 * @param since first day that is kept by itself
 * @param openPeriods those that go on, without the times before campaigns
 * @param campaigns the periods of all campaigns
 * @param unitDays the new counters, zero where none are left; also of units that the directory came to know
 * @param aggregates the new entries, zero where none are left; also those whose figures change with the directory alone
 * @param directory the units as they are now
 * @param directoryChanged whether it changed in this tick
 */
public record LedgerChanges(
        LocalDate asOf,
        LocalDate since,
        List<Period> openPeriods,
        Set<Period> campaigns,
        SortedMap<UnitDayKey, Counters> unitDays,
        SortedMap<ScopePeriod, AggregateEntry> aggregates,
        Directory directory,
        boolean directoryChanged) {}
