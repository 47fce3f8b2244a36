package io.dossierstreams.closing;

import io.dossierstreams.breach.Judge;
import io.dossierstreams.breach.Judged;
import io.dossierstreams.breach.Round;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.indicator.IndicatorValues;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.AggregateEntry;
import io.dossierstreams.ledger.Ledger;
import io.dossierstreams.ledger.LedgerChanges;
import io.dossierstreams.ledger.Reached;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.ledger.UnitMonthKey;
import io.dossierstreams.ledger.UnitMonths;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.UnitDay;
import io.dossierstreams.schema.figure.UnitMonth;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.tick.Tick;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/**
 * Closes a tick: apply, derive, judge.
 *
 * <p>All figures of a tick follow from the tables as the tick before left them, and from what lies before the tick in
 * the log; nothing else is read. So within a tick they agree, and a total is the sum of its rows.
 */
public final class TickClosing {
    private final ZoneId zone;
    private final Ledger ledger;
    private final UnitMonths unitMonths;
    private final DefinitionShelf definitions;
    private final CalendarShelf calendars;
    private final Judge judge;

    /** @param zone the time zone of days */
    public TickClosing(
            ZoneId zone,
            Ledger ledger,
            UnitMonths unitMonths,
            DefinitionShelf definitions,
            CalendarShelf calendars,
            Judge judge) {
        this.zone = zone;
        this.ledger = ledger;
        this.unitMonths = unitMonths;
        this.definitions = definitions;
        this.calendars = calendars;
        this.judge = judge;
    }

    /**
     * Closes a tick.
     *
     * @param reached what was reached before, or null at the first tick
     * @param references changes of reference data, in the order of the log
     * @param deltas the differences of all partitions
     * @param heard the publishing systems that have sent something since the tick before
     */
    public TickFigures close(
            Tick tick, Reached reached, List<ReferenceChange<?>> references, Deltas deltas, Set<String> heard) {
        boolean definitionsChanged = definitions.take(ReferenceChange.of(ReferenceKind.DEFINITIONS, references));
        boolean calendarsChanged = calendars.take(ReferenceChange.of(ReferenceKind.CALENDARS, references));
        Indicators indicators = definitions.indicators();
        LedgerChanges changes = ledger.close(
                tick,
                reached,
                ReferenceChange.of(ReferenceKind.UNITS, references),
                ReferenceChange.of(ReferenceKind.CAMPAIGNS, references),
                deltas);
        Judged judged = judge.judge(
                new Round(
                        tick,
                        zone,
                        reached == null ? null : reached.tick().asOf(zone),
                        changes,
                        heard,
                        indicators,
                        calendars.calendar(),
                        definitionsChanged || calendarsChanged),
                ReferenceChange.of(ReferenceKind.TARGETS, references));
        return new TickFigures(
                visitor -> changes.unitDays().forEach((key, counters) -> {
                    boolean assigned = changes.directory().unit(key.unit()).isPresent();
                    visitor.accept(
                            key,
                            counters.isZero()
                                    ? null
                                    : new UnitDay(
                                            key.unit(),
                                            key.day(),
                                            assigned,
                                            tick.number(),
                                            tick.now(),
                                            counters.byName()));
                }),
                unitMonths(tick, reached, changes.since(), deltas),
                visitor -> forEachEntry(
                        changes,
                        definitionsChanged,
                        (key, entry) -> visitor.accept(
                                key,
                                entry.totals().isZero() ? null : aggregate(tick, changes, indicators, key, entry))),
                judged.transitions(),
                judged.reminders(),
                references,
                new TickComplete(tick.number(), tick.now(), changes.asOf(), changes.since()),
                judge.waitingTargets(indicators),
                definitions.problems());
    }

    /** What the tick changed; with new definitions everything, read while it is sent, since it is too much to hold. */
    private void forEachEntry(
            LedgerChanges changes, boolean definitionsChanged, BiConsumer<ScopePeriod, AggregateEntry> visitor) {
        if (definitionsChanged) {
            ledger.forEachEntry(changes, visitor);
        } else {
            changes.aggregates().forEach(visitor);
        }
    }

    private TickFigures.Changes<UnitMonthKey, UnitMonth> unitMonths(
            Tick tick, Reached reached, LocalDate since, Deltas deltas) {
        if (reached != null && !since.equals(reached.since())) {
            unitMonths.forgetBefore(since);
        }
        SortedMap<UnitMonthKey, List<String>> changed = unitMonths.close(since, deltas);
        return visitor -> changed.forEach((key, procedures) -> visitor.accept(
                key,
                procedures.isEmpty() ? null : new UnitMonth(key.unit(), key.monthId(), tick.number(), procedures)));
    }

    private Aggregate aggregate(
            Tick tick, LedgerChanges changes, Indicators indicators, ScopePeriod key, AggregateEntry entry) {
        Optional<Unit> unit = key.scope().kind() == Scope.Kind.UNIT
                ? changes.directory().unit(key.scope().unit())
                : Optional.empty();
        IndicatorValues values = indicators.values(
                entry.totals().all(),
                entry.totals()::exemptFrom,
                indicator ->
                        unit.isPresent() && unit.get().exemptionFrom(indicator).isPresent(),
                coverage -> ledger.coverage(
                        key,
                        entry,
                        changes.asOf(),
                        coverage.activity(),
                        coverage.definition().exemption()));
        return new Aggregate(
                key.scope().id(),
                key.period().id(),
                key.period().start(),
                key.period().end(),
                changes.asOf(),
                tick.number(),
                entry.restatedAt() == 0 ? null : Instant.ofEpochMilli(entry.restatedAt()),
                Indicators.measures(entry.totals().all()),
                values.indicators(),
                values.counts(),
                values.lags());
    }
}
