package io.dossierstreams.topology;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.DeltaRecord;
import io.dossierstreams.delta.DeltaRecord.Change;
import io.dossierstreams.delta.DeltaRecord.ProcedureChange;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.delta.ProcedureMonthKey;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.state.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Differences that wait for the next tick, combined: past this point traffic depends on units and days, not on events. */
final class PendingDifferences {
    private final Table<UnitDayKey, Counters> unitDays;
    private final Table<ProcedureMonthKey, Long> procedures;

    PendingDifferences(DossierTables tables) {
        this.unitDays = tables.pending();
        this.procedures = tables.pendingProcedures();
    }

    void add(Deltas deltas) {
        deltas.byUnitDay().forEach((key, delta) -> {
            Counters pending = unitDays.get(key);
            Counters sum = pending == null ? delta : pending.plus(delta);
            unitDays.put(key, sum.isZero() ? null : sum);
        });
        deltas.byProcedureMonth().forEach((key, delta) -> {
            Long pending = procedures.get(key);
            long sum = pending == null ? delta : Math.addExact(pending, delta);
            procedures.put(key, sum == 0 ? null : sum);
        });
    }

    /** Gives everything, in the order of the keys, and forgets it. */
    void send(long tick, int partition, Consumer<DeltaRecord> output) {
        long sequence = 0;
        for (Map.Entry<UnitDayKey, Counters> change : contentOf(unitDays).entrySet()) {
            output.accept(new Change(tick, partition, sequence++, change.getKey(), change.getValue()));
            unitDays.put(change.getKey(), null);
        }
        sequence = 0;
        for (Map.Entry<ProcedureMonthKey, Long> change : contentOf(procedures).entrySet()) {
            output.accept(new ProcedureChange(tick, partition, sequence++, change.getKey(), change.getValue()));
            procedures.put(change.getKey(), null);
        }
    }

    /** A copy, as a table must not change while it is visited. */
    private static <K, V> Map<K, V> contentOf(Table<K, V> table) {
        Map<K, V> content = new TreeMap<>();
        table.forEach(content::put);
        return content;
    }
}
