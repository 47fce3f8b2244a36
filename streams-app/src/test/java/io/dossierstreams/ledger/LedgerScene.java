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
import io.dossierstreams.tick.Tick;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A ledger in memory: what is loaded and counted waits for the next tick. */
final class LedgerScene {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    final MemoryTables tables = new MemoryTables();
    private final int horizonMonths;
    private final SortedMap<String, Unit> units = new TreeMap<>();
    private final SortedMap<String, Campaign> campaigns = new TreeMap<>();
    private Deltas.Builder deltas = new Deltas.Builder();
    private Ledger ledger;
    private Reached reached;
    private LedgerChanges changes;

    LedgerScene() {
        this(24);
    }

    LedgerScene(int horizonMonths) {
        this.horizonMonths = horizonMonths;
        restart();
    }

    LedgerScene load(Unit... loaded) {
        for (Unit unit : loaded) {
            units.put(unit.id(), unit);
        }
        return this;
    }

    LedgerScene remove(String unit) {
        units.put(unit, null);
        return this;
    }

    LedgerScene load(Campaign campaign) {
        campaigns.put(campaign.id(), campaign);
        return this;
    }

    LedgerScene removeCampaign(String id) {
        campaigns.put(id, null);
        return this;
    }

    LedgerScene add(String unit, String day, Measure measure, long value) {
        deltas.add(unit, LocalDate.parse(day), measure, value);
        return this;
    }

    LedgerScene received(String unit, String day, long value) {
        return add(unit, day, Measure.RECEIVED, value);
    }

    /** Closes a tick at the end of a day. */
    LedgerScene close(String asOf) {
        return closeAt(LocalDate.parse(asOf).plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    LedgerScene closeAt(Instant now) {
        long number = reached == null ? 1 : reached.tick().number() + 1;
        Tick tick = new Tick(number, now, 1);
        changes = ledger.close(tick, reached, new TreeMap<>(units), new TreeMap<>(campaigns), deltas.build());
        reached = new Reached(tick, changes.since());
        units.clear();
        campaigns.clear();
        deltas = new Deltas.Builder();
        return this;
    }

    /** Loses all that is not kept in tables. */
    LedgerScene restart() {
        ledger = new Ledger(ZONE, horizonMonths, tables.tables());
        return this;
    }

    LedgerChanges changes() {
        return changes;
    }

    /** The keys of all entries and of those that the last tick emptied, in the order of the visit. */
    List<ScopePeriod> visited() {
        List<ScopePeriod> visited = new ArrayList<>();
        ledger.forEachEntry(changes, (key, entry) -> visited.add(key));
        return visited;
    }

    Map<String, Long> counted(String scope, String period) {
        return entry(scope, period).totals().all().byName();
    }

    AggregateEntry entry(String scope, String period) {
        return ledger.entry(key(scope, period));
    }

    Ratio coverage(String scope, String period, Measure activity, String exemption) {
        ScopePeriod key = key(scope, period);
        return ledger.coverage(key, ledger.entry(key), changes.asOf(), activity, exemption);
    }

    Map<String, Long> unitDay(String unit, LocalDate day) {
        Counters counters = tables.unitDays.get(new UnitDayKey(day, unit));
        return counters == null ? Map.of() : counters.byName();
    }

    Map<String, Long> sumOf(String unit, String first, String last) {
        return ledger.sumOf(unit, LocalDate.parse(first), LocalDate.parse(last)).byName();
    }

    static ScopePeriod key(String scope, String period) {
        return new ScopePeriod(Period.parse(period), Scope.parse(scope));
    }
}
