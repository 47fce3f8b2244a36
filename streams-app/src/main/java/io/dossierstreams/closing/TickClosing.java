package io.dossierstreams.closing;

import io.dossierstreams.breach.Judge;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.Directory;
import io.dossierstreams.ledger.Ledger;
import io.dossierstreams.ledger.LedgerChanges;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.UnitDay;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.tick.Tick;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Closes a tick: apply, derive, judge.
 *
 * <p>All figures of a tick follow from the tables as the tick before left them, and from what lies before the tick in
 * the log; nothing else is read. So within a tick they agree, and a total is the sum of its rows.
 */
public final class TickClosing {
    private final ZoneId zone;
    private final Ledger ledger;
    private final Indicators indicators;
    private final Judge judge;

    /** @param zone the time zone of days */
    public TickClosing(ZoneId zone, Ledger ledger, Indicators indicators, Judge judge) {
        this.zone = zone;
        this.ledger = ledger;
        this.indicators = indicators;
        this.judge = judge;
    }

    /**
     * Closes a tick.
     *
     * @param previousAsOf as-of day of the tick before, or null at the first one
     * @param references changes of reference data, in the order of the log
     * @param deltas the differences of all partitions
     */
    public TickFigures close(Tick tick, LocalDate previousAsOf, List<ReferenceChange<?>> references, Deltas deltas) {
        LocalDate asOf = tick.asOf(zone);
        SortedMap<String, Unit> units = ReferenceChange.of(ReferenceKind.UNITS, references);
        SortedMap<String, Target> targets = ReferenceChange.of(ReferenceKind.TARGETS, references);
        LedgerChanges changes = ledger.close(previousAsOf, asOf, units, deltas);
        List<Breach> breaches = judge.judge(tick, previousAsOf, asOf, changes, targets);
        return new TickFigures(
                unitDays(tick, changes),
                aggregates(tick, asOf, changes),
                breaches,
                new TickComplete(tick.number(), tick.now(), asOf, null));
    }

    private static SortedMap<UnitDayKey, UnitDay> unitDays(Tick tick, LedgerChanges changes) {
        Directory directory = changes.directory();
        SortedMap<UnitDayKey, UnitDay> unitDays = new TreeMap<>();
        changes.unitDays().forEach((key, counters) -> {
            boolean assigned = directory.unit(key.unit()).isPresent();
            unitDays.put(
                    key,
                    counters.isZero()
                            ? null
                            : new UnitDay(
                                    key.unit(), key.day(), assigned, tick.number(), tick.now(), counters.byName()));
        });
        return Collections.unmodifiableSortedMap(unitDays);
    }

    private SortedMap<ScopePeriod, Aggregate> aggregates(Tick tick, LocalDate asOf, LedgerChanges changes) {
        SortedMap<ScopePeriod, Aggregate> aggregates = new TreeMap<>();
        changes.aggregates()
                .forEach((key, counters) ->
                        aggregates.put(key, counters.isZero() ? null : aggregate(tick, asOf, key, counters)));
        return Collections.unmodifiableSortedMap(aggregates);
    }

    private Aggregate aggregate(Tick tick, LocalDate asOf, ScopePeriod key, Counters counters) {
        return new Aggregate(
                key.scope().id(),
                key.period().id(),
                key.period().start(),
                key.period().end(),
                asOf,
                tick.number(),
                null,
                Indicators.measures(counters),
                indicators.over(counters),
                List.of(),
                List.of());
    }
}
