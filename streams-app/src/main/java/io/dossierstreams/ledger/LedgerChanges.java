package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a tick changed in the ledger.
 *
 * @param asOf the day up to which events count
 * @param since first day that is kept by itself
 * @param openPeriods those that go on, without the times before campaigns
 * @param campaigns the periods of all campaigns, each with the time before that it is compared with
 * @param campaignsChanged whether a campaign was loaded or removed in this tick
 * @param unitDays the new counters, zero where none are left; also of units that the directory came to know
 * @param aggregates the new entries, zero where none are left; also those whose figures change with the directory alone
 * @param corrected those of the changed entries of single units that were corrected, see {@link Corrections}
 * @param directory the units as they are now
 * @param directoryBefore the units as they were before this tick; the same object if nothing changed
 */
public record LedgerChanges(
        LocalDate asOf,
        LocalDate since,
        List<Period> openPeriods,
        Map<Period, Period> campaigns,
        boolean campaignsChanged,
        SortedMap<UnitDayKey, Counters> unitDays,
        SortedMap<ScopePeriod, AggregateEntry> aggregates,
        Set<ScopePeriod> corrected,
        Directory directory,
        Directory directoryBefore) {

    /** Whether the directory changed in this tick. */
    public boolean directoryChanged() {
        return directory != directoryBefore;
    }

    /** Whether a period has aggregates as long as it has counters: what is older is final, and its entries are gone. */
    public boolean keeps(Period period) {
        return !period.start().isBefore(since)
                && (period.kind() != PeriodKind.DAY || period.start().isAfter(asOf.minusDays(Calendar.DAYS_KEPT)));
    }

    /** What a period is compared with. */
    public Period before(Period period) {
        return campaigns.getOrDefault(period, period.previous());
    }
}
