package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The counters of all units and days, and their sums over scopes and periods.
 *
 * <p>Scopes are sums over units with the tree as it is: a change of the tree, also a late one, is a new sum and not a
 * move.
 */
public final class Ledger {
    private final LedgerTables tables;
    private Directory directory;

    /** @param tables what was kept so far; restored before this is called */
    public Ledger(LedgerTables tables) {
        this.tables = tables;
        this.directory = readDirectory();
    }

    /**
     * Books a tick.
     *
     * @param previousAsOf as-of day of the tick before, or null at the first one
     * @param asOf as-of day of this tick
     * @param units loaded units by id; null where one was removed
     * @param deltas the differences of all partitions
     */
    public LedgerChanges close(LocalDate previousAsOf, LocalDate asOf, Map<String, Unit> units, Deltas deltas) {
        Set<String> changed = changedUnits(units);
        boolean directoryChanged = !changed.isEmpty();
        if (directoryChanged) {
            changed.forEach(id -> tables.units().put(id, units.get(id)));
            directory = readDirectory();
        }
        SortedMap<UnitDayKey, Counters> unitDays = applyDeltas(deltas);
        if (directoryChanged) {
            addDaysOf(changed, unitDays);
        }
        AggregateBook book = directoryChanged
                ? bookEverything(asOf)
                : bookTick(previousAsOf == null ? asOf : previousAsOf, asOf, deltas);
        SortedMap<ScopePeriod, Counters> aggregates = book.changes();
        aggregates.forEach((key, counters) -> tables.aggregates().put(key, counters.isZero() ? null : counters));
        return new LedgerChanges(unitDays, aggregates, directory, directoryChanged);
    }

    /** A unit that is loaded again as it was changes nothing. */
    private Set<String> changedUnits(Map<String, Unit> units) {
        Set<String> changed = new TreeSet<>();
        units.forEach((id, unit) -> {
            if (!Objects.equals(tables.units().get(id), unit)) {
                changed.add(id);
            }
        });
        return changed;
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

    /** A unit-day says whether its unit is known; where that may have changed, it is sent again. */
    private void addDaysOf(Set<String> units, SortedMap<UnitDayKey, Counters> unitDays) {
        tables.unitDays().forEach((key, counters) -> {
            if (units.contains(key.unit())) {
                unitDays.put(key, counters);
            }
        });
    }

    /** Books the differences of days that were reached before, then each new day with all that is known of it. */
    private AggregateBook bookTick(LocalDate reached, LocalDate asOf, Deltas deltas) {
        AggregateBook book = AggregateBook.continued(tables.aggregates(), directory);
        deltas.byUnitDay().forEach((key, delta) -> {
            if (!key.day().isAfter(reached)) {
                book.book(key.unit(), key.day(), delta, reached);
            }
        });
        for (LocalDate next = reached.plusDays(1); !next.isAfter(asOf); next = next.plusDays(1)) {
            LocalDate day = next;
            book.open(day);
            tables.unitDays().forEachOn(day, (key, counters) -> book.book(key.unit(), day, counters, day));
        }
        return book;
    }

    private AggregateBook bookEverything(LocalDate asOf) {
        AggregateBook book = AggregateBook.begunAnew(tables.aggregates(), directory);
        tables.unitDays().forEach((key, counters) -> {
            if (!key.day().isAfter(asOf)) {
                book.book(key.unit(), key.day(), counters, asOf);
            }
        });
        return book;
    }

    private Directory readDirectory() {
        SortedMap<String, Unit> units = new TreeMap<>();
        tables.units().forEach(units::put);
        return new Directory(units.values());
    }
}
