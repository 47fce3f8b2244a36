package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.UnitDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far back days are kept by themselves, so that state does not grow for ever: whole months, as most periods are made
 * of these. Older days are folded into one opening balance per unit, and nothing of them is lost but the day.
 */
final class Horizon {
    private final LedgerTables tables;
    private final LocalDate since;

    Horizon(LedgerTables tables, LocalDate since) {
        this.tables = tables;
        this.since = since;
    }

    /** First day that is kept by itself. It never goes back, whatever the setting: what is folded cannot be unfolded. */
    static LocalDate since(LocalDate asOf, int months, LocalDate before) {
        LocalDate since = asOf.minusMonths(months).withDayOfMonth(1);
        return before == null || since.isAfter(before) ? since : before;
    }

    /** Differences of older days go to the opening balance. */
    Deltas applyTo(Deltas deltas) {
        Deltas.Builder kept = new Deltas.Builder();
        deltas.byUnitDay().forEach((key, counters) -> kept.add(isFolded(key) ? opening(key.unit()) : key, counters));
        return kept.build();
    }

    /**
     * Folds the older days.
     *
     * @param changed takes the counters that change
     */
    void foldUnitDays(SortedMap<UnitDayKey, Counters> changed) {
        Map<UnitDayKey, Counters> folded = new TreeMap<>();
        tables.unitDays().forEachBefore(since, (key, counters) -> {
            if (isFolded(key)) {
                folded.put(key, counters);
            }
        });
        folded.forEach((key, counters) -> {
            set(key, Counters.ZERO, changed);
            Counters balance = tables.unitDays().get(opening(key.unit()));
            set(opening(key.unit()), balance == null ? counters : balance.plus(counters), changed);
        });
    }

    /** Forgets the periods that begin before it: their days are gone, so they could not be summed anew. */
    void forgetPeriods() {
        List<ScopePeriod> forgotten = new ArrayList<>();
        tables.aggregates().forEach((key, entry) -> {
            if (isForgotten(key.period())) {
                forgotten.add(key);
            }
        });
        forgotten.forEach(key -> tables.aggregates().put(key, null));
    }

    private boolean isForgotten(Period period) {
        return period.start().isBefore(since);
    }

    private boolean isFolded(UnitDayKey key) {
        return key.day().isBefore(since) && !key.day().equals(UnitDay.OPENING_DAY);
    }

    private void set(UnitDayKey key, Counters counters, SortedMap<UnitDayKey, Counters> changed) {
        tables.unitDays().put(key, counters.isZero() ? null : counters);
        changed.put(key, counters);
    }

    private static UnitDayKey opening(String unit) {
        return new UnitDayKey(UnitDay.OPENING_DAY, unit);
    }
}
