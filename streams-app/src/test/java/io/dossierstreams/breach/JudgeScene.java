package io.dossierstreams.breach;

import io.dossierstreams.calendar.WorkingCalendar;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.AggregateEntry;
import io.dossierstreams.ledger.Directory;
import io.dossierstreams.ledger.LedgerChanges;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.ledger.Totals;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.reference.Unit.Exemption;
import io.dossierstreams.schema.reference.WorkCalendar;
import io.dossierstreams.schema.reference.WorkCalendar.NamedDay;
import io.dossierstreams.state.MemoryTable;
import io.dossierstreams.tick.Tick;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A judge, district D with commune C, and what changed since the last tick. */
final class JudgeScene {
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

    final MemoryTable<String, Alert> alerts = new MemoryTable<>();
    private final MemoryTable<String, Source> sources = new MemoryTable<>();
    private final MemoryTable<ScopePeriod, AggregateEntry> aggregates = new MemoryTable<>();
    private final Map<UnitDayKey, Counters> unitDays = new TreeMap<>();
    private final MemoryTable<String, Target> targets = new MemoryTable<>();
    private final List<Unit> units = new ArrayList<>(
            List.of(Unit.of("D", "District", Level.DISTRICT, null), Unit.of("C", "Hoài Đức", Level.COMMUNE, "D")));
    private final Map<Period, Period> campaigns = new TreeMap<>();
    private Judge judge = newJudge();

    private final SortedMap<ScopePeriod, AggregateEntry> changedFigures = new TreeMap<>();
    private final SortedMap<UnitDayKey, Counters> changedDays = new TreeMap<>();
    private final Set<ScopePeriod> corrected = new HashSet<>();
    private final SortedMap<String, Target> changedTargets = new TreeMap<>();
    private final Set<String> heard = new HashSet<>();
    private final List<NamedDay> holidays = new ArrayList<>();
    private Directory directory = new Directory(units);
    private Indicators indicators = Indicators.STANDARD;
    private boolean rulesChanged;
    private boolean directoryChanged;
    private boolean campaignsChanged;
    private LocalDate previousAsOf;
    private long tick;
    private List<Breach> reminders = List.of();

    JudgeScene target(Targets target) {
        Target built = target.build();
        changedTargets.put(built.id(), built);
        return this;
    }

    JudgeScene targetRemoved(String id) {
        changedTargets.put(id, null);
        return this;
    }

    JudgeScene unit(Unit unit) {
        unitRemoved(unit.id());
        units.add(unit);
        return this;
    }

    JudgeScene unitRemoved(String id) {
        units.removeIf(known -> known.id().equals(id));
        directoryChanged = true;
        return this;
    }

    JudgeScene exempt(String unit, String indicator) {
        List<Exemption> exemptions = List.of(new Exemption(indicator, "has no such service"));
        return unit(new Unit(unit, unit, Level.COMMUNE, "D", null, null, null, List.of(), exemptions, List.of()));
    }

    JudgeScene campaign(String period, String baseline) {
        campaigns.put(Period.parse(period), Period.parse(baseline));
        campaignsChanged = true;
        return this;
    }

    JudgeScene campaignRemoved(String period) {
        campaigns.remove(Period.parse(period));
        campaignsChanged = true;
        return this;
    }

    JudgeScene holiday(String day) {
        holidays.add(new NamedDay(LocalDate.parse(day), "holiday"));
        rulesChanged = true;
        return this;
    }

    JudgeScene indicators(Indicators changed) {
        indicators = changed;
        rulesChanged = true;
        return this;
    }

    /** A system has sent an event. */
    JudgeScene heard(String source) {
        heard.add(source);
        return this;
    }

    /** The systems of which it is known when they were heard. */
    List<String> knownSources() {
        List<String> names = new ArrayList<>();
        sources.forEach((name, source) -> names.add(name));
        return names;
    }

    /** So many online of so many received. */
    JudgeScene figure(String scope, String period, long online, long received) {
        return figure(scope, period, Counters.of(Measure.RECEIVED, received).plus(Measure.RECEIVED_ONLINE, online));
    }

    JudgeScene figure(String scope, String period, Counters counters) {
        ScopePeriod key = new ScopePeriod(Period.parse(period), Scope.parse(scope));
        AggregateEntry entry = new AggregateEntry(new Totals(counters, Collections.emptySortedMap()), Counters.ZERO, 0);
        aggregates.put(key, counters.isZero() ? null : entry);
        changedFigures.put(key, entry);
        return this;
    }

    /** The same, after a correction. */
    JudgeScene correctedFigure(String scope, String period, long online, long received) {
        corrected.add(new ScopePeriod(Period.parse(period), Scope.parse(scope)));
        return figure(scope, period, online, received);
    }

    /** So many online of so many received on each day of some. */
    JudgeScene days(String unit, String first, String last, long online, long received) {
        Counters counters = Counters.of(Measure.RECEIVED, received).plus(Measure.RECEIVED_ONLINE, online);
        LocalDate end = LocalDate.parse(last);
        for (LocalDate day = LocalDate.parse(first); !day.isAfter(end); day = day.plusDays(1)) {
            unitDays.put(new UnitDayKey(day, unit), counters);
            changedDays.put(new UnitDayKey(day, unit), counters);
        }
        return this;
    }

    /** Loses all that is not kept in tables. */
    JudgeScene restart() {
        judge = newJudge();
        return this;
    }

    /** The reminders of the last tick. */
    List<Breach> reminders() {
        return reminders;
    }

    /** The messages of the next tick, at the end of this day. */
    List<Breach> judge(String asOf) {
        return judgeAt(LocalDate.parse(asOf).plusDays(1).atStartOfDay().toInstant(OFFSET));
    }

    /** The messages of the next tick, at a time such as 2023-03-10T09:00. */
    List<Breach> judgeAt(String time) {
        return judgeAt(LocalDateTime.parse(time).toInstant(OFFSET));
    }

    private List<Breach> judgeAt(Instant now) {
        Tick next = new Tick(++tick, now, 6);
        LocalDate day = next.asOf(OFFSET);
        Directory before = directory;
        directory = directoryChanged ? new Directory(units) : directory;
        LedgerChanges changes = new LedgerChanges(
                day,
                day.minusYears(2),
                Stream.concat(
                                PeriodKind.CALENDAR.stream().map(kind -> Period.of(kind, day)),
                                campaigns.keySet().stream().filter(campaign -> campaign.contains(day)))
                        .toList(),
                Map.copyOf(campaigns),
                campaignsChanged,
                new TreeMap<>(changedDays),
                new TreeMap<>(changedFigures),
                Set.copyOf(corrected),
                directory,
                before);
        WorkCalendar calendar = new WorkCalendar("VN", List.copyOf(holidays), List.of(), List.of());
        Judged judged = judge.judge(
                new Round(
                        next,
                        OFFSET,
                        previousAsOf,
                        changes,
                        Set.copyOf(heard),
                        indicators,
                        WorkingCalendar.of(calendar),
                        rulesChanged),
                new TreeMap<>(changedTargets));
        changedFigures.clear();
        changedDays.clear();
        corrected.clear();
        heard.clear();
        changedTargets.clear();
        directoryChanged = false;
        campaignsChanged = false;
        rulesChanged = false;
        previousAsOf = day;
        reminders = judged.reminders();
        return judged.transitions();
    }

    private Counters sumOf(String unit, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .map(day -> unitDays.getOrDefault(new UnitDayKey(day, unit), Counters.ZERO))
                .reduce(Counters.ZERO, Counters::plus);
    }

    private Judge newJudge() {
        return new Judge(aggregates, this::sumOf, targets, alerts, sources);
    }
}
