package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.state.Table;
import io.dossierstreams.tick.Tick;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The counters of all units and days, and their sums over scopes and periods. */
public final class Ledger {
    private final ZoneId zone;
    private final int horizonMonths;
    private final LedgerTables tables;
    private Directory directory;
    private Collection<Campaign> campaigns;

    /**
     * @param zone the time zone of days
     * @param horizonMonths how far back days are kept by themselves
     * @param tables what was kept so far; restored before this is called
     */
    public Ledger(ZoneId zone, int horizonMonths, LedgerTables tables) {
        this.zone = zone;
        this.horizonMonths = horizonMonths;
        this.tables = tables;
        this.directory = new Directory(values(tables.units()));
        this.campaigns = values(tables.campaigns());
    }

    /**
     * Books a tick.
     *
     * @param reached what was reached before, or null at the first tick
     * @param units loaded units by id; null where one was removed
     * @param loadedCampaigns loaded campaigns by id; null where one was removed
     * @param deltas the differences of all partitions
     */
    public LedgerChanges close(
            Tick tick,
            Reached reached,
            SortedMap<String, Unit> units,
            SortedMap<String, Campaign> loadedCampaigns,
            Deltas deltas) {
        LocalDate asOf = tick.asOf(zone);
        LocalDate since = Horizon.since(asOf, horizonMonths, reached == null ? null : reached.since());
        Directory directoryBefore = directory;
        DirectoryChange directoryChange = DirectoryChange.of(tables.units(), units);
        if (!directoryChange.isNone()) {
            directory = new Directory(values(tables.units()));
        }
        boolean campaignsChanged = take(tables.campaigns(), loadedCampaigns);
        if (campaignsChanged) {
            campaigns = values(tables.campaigns());
        }
        Horizon horizon = new Horizon(tables, since);
        Deltas kept = horizon.applyTo(deltas);
        SortedMap<UnitDayKey, Counters> unitDays = applyDeltas(kept);
        if (reached != null && !since.equals(reached.since())) {
            horizon.foldUnitDays(unitDays);
            horizon.forgetPeriods();
        }
        addDaysOf(directoryChange, unitDays);
        Calendar calendar = new Calendar(asOf, since, campaigns);
        boolean sameTree = isSameTree(reached, asOf);
        SortedMap<ScopePeriod, AggregateEntry> changes;
        LocalDate before = reached == null
                ? LocalDate.MIN
                : LocalDate.ofInstant(reached.tick().now(), zone);
        Predicate<Period> over = period -> period.end().isBefore(before);
        if (directoryChange.changesSums() || campaignsChanged || !sameTree) {
            boolean treeChanged = directoryChange.changesSums() || !sameTree;
            changes = new NewSums(directory, asOf, sum(calendar))
                    .compareTo(
                            tables.aggregates(),
                            over,
                            tick.now().toEpochMilli(),
                            scope -> treeChanged && directoryChange.mayChangeFiguresOf(scope));
        } else {
            AggregateChanges aggregates = new AggregateChanges(tables.aggregates()::get);
            bookTick(reached == null ? asOf : reached.tick().asOf(zone), calendar, kept, aggregates);
            new ActiveUnits(aggregates, directory, asOf).count();
            changes = aggregates.settle(over, tick.now().toEpochMilli());
        }
        Set<ScopePeriod> corrected = corrected(changes);
        changes.forEach(
                (key, entry) -> tables.aggregates().put(key, entry.totals().isZero() ? null : entry));
        return new LedgerChanges(
                asOf,
                since,
                calendar.open(),
                // Of several campaigns with the same days, the first one says what they are compared with.
                campaigns.stream()
                        .collect(Collectors.toUnmodifiableMap(Campaign::period, Campaign::baseline, (a, b) -> a)),
                campaignsChanged,
                unitDays,
                changes,
                corrected,
                directory,
                directoryBefore);
    }

    /** The counters of a unit over some days, as the last tick has booked them; reads no other unit and no other day. */
    public Counters sumOf(String unit, LocalDate first, LocalDate last) {
        Counters.Sum sum = new Counters.Sum();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Counters counters = tables.unitDays().get(new UnitDayKey(day, unit));
            if (counters != null) {
                sum.add(counters);
            }
        }
        return sum.toCounters();
    }

    private Set<ScopePeriod> corrected(Map<ScopePeriod, AggregateEntry> changes) {
        Set<ScopePeriod> corrected = new HashSet<>();
        changes.forEach((key, entry) -> {
            if (key.scope().kind() == Scope.Kind.UNIT
                    && Corrections.isAmong(
                            entry(key).totals().all(), entry.totals().all())) {
                corrected.add(key);
            }
        });
        return corrected;
    }

    /** The entry of a scope and period as the last tick has booked it; zero where there is none. */
    public AggregateEntry entry(ScopePeriod key) {
        AggregateEntry entry = tables.aggregates().get(key);
        return entry == null ? AggregateEntry.ZERO : entry;
    }

    /**
     * Visits all entries as the last tick has booked them, and among them those that it has emptied, in the order of the
     * keys.
     *
     * @param changes what the last tick changed
     */
    public void forEachEntry(LedgerChanges changes, BiConsumer<ScopePeriod, AggregateEntry> visitor) {
        NavigableMap<ScopePeriod, AggregateEntry> gone = new TreeMap<>();
        changes.aggregates().forEach((key, entry) -> {
            if (entry.totals().isZero()) {
                gone.put(key, entry);
            }
        });
        tables.aggregates().forEach((key, entry) -> {
            SortedMap<ScopePeriod, AggregateEntry> before = gone.headMap(key);
            before.forEach(visitor);
            before.clear();
            visitor.accept(key, entry);
        });
        gone.forEach(visitor);
    }

    /**
     * The units of a level scope that have any of a measure in a period, of those that exist and that an indicator
     * applies to; 0/0 for scopes that are not of a level.
     */
    public Ratio coverage(ScopePeriod key, AggregateEntry entry, LocalDate asOf, Measure activity, String exemption) {
        if (key.scope().kind() != Scope.Kind.LEVEL) {
            return new Ratio(0, 0);
        }
        Tree tree = directory.on(key.period().reached(asOf));
        List<Unit> exempt = tree.exemptOf(key.scope(), exemption);
        long units = tree.roster(key.scope()).size() - exempt.size();
        long active = entry.active().get(activity);
        for (Unit unit : exempt) {
            ScopePeriod ofUnit = new ScopePeriod(key.period(), Scope.unit(unit.id()));
            active -= entry(ofUnit).totals().all().get(activity) > 0 ? 1 : 0;
        }
        return new Ratio(active, units);
    }

    private boolean isSameTree(Reached reached, LocalDate asOf) {
        return reached == null
                // Kept by a version that had other periods.
                || reached.since() != null && directory.sameTree(reached.tick().asOf(zone), asOf);
    }

    private SortedMap<UnitDayKey, Counters> applyDeltas(Deltas deltas) {
        SortedMap<UnitDayKey, Counters> changed = new TreeMap<>();
        deltas.byUnitDay().forEach((key, delta) -> {
            Counters known = tables.unitDays().get(key);
            Counters sum = known == null ? delta : known.plus(delta);
            tables.unitDays().put(key, sum.isZero() ? null : sum);
            changed.put(key, sum);
        });
        return changed;
    }

    /** A unit-day says whether its unit is known; where that has changed, it is sent again. */
    private void addDaysOf(DirectoryChange change, SortedMap<UnitDayKey, Counters> unitDays) {
        if (change.appearedOrGone().isEmpty()) {
            return;
        }
        tables.unitDays().forEach((key, counters) -> {
            if (change.appearedOrGone().contains(key.unit())) {
                unitDays.put(key, counters);
            }
        });
    }

    /** Books the differences of days that were reached before, then each new day with all that is known of it. */
    private void bookTick(LocalDate reached, Calendar calendar, Deltas deltas, AggregateChanges aggregates) {
        AggregateBook book = new AggregateBook(tables.aggregates(), aggregates, directory);
        Calendar before = calendar.on(reached);
        deltas.byUnitDay().forEach((key, delta) -> {
            if (!key.day().isAfter(reached)) {
                book.book(before, key.unit(), key.day(), delta);
            }
        });
        for (LocalDate next = reached.plusDays(1); !next.isAfter(calendar.asOf()); next = next.plusDays(1)) {
            LocalDate day = next;
            Calendar of = calendar.on(day);
            book.openDay(of);
            tables.unitDays().forEachOn(day, (key, counters) -> book.book(of, key.unit(), day, counters));
        }
    }

    private SortedMap<Span, Map<Scope, Totals>> sum(Calendar calendar) {
        Collection<Span> spans = calendar.periods().stream()
                .map(period -> new Span(period, calendar.asOf()))
                .toList();
        Summation summation = new Summation(directory, TreeView.AS_IT_WAS, spans);
        // Nothing after the as-of day is taken in, so the days are read up to it.
        tables.unitDays().forEachBefore(calendar.asOf().plusDays(1), summation::add);
        return summation.result();
    }

    /** Keeps what was loaded; returns whether anything is other than before. */
    private static <T> boolean take(Table<String, T> table, Map<String, T> loaded) {
        boolean changed = false;
        for (Map.Entry<String, T> entry : loaded.entrySet()) {
            if (!Objects.equals(table.get(entry.getKey()), entry.getValue())) {
                table.put(entry.getKey(), entry.getValue());
                changed = true;
            }
        }
        return changed;
    }

    private static <T> Collection<T> values(Table<String, T> table) {
        SortedMap<String, T> read = new TreeMap<>();
        table.forEach(read::put);
        return read.values();
    }
}
