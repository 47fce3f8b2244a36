package io.dossierstreams.ledger;

import io.dossierstreams.delta.Deltas;
import io.dossierstreams.delta.ProcedureMonthKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The procedures that units received online, by month. They are counted, so that a correction can take one back; but what
 * goes out is the set, and only where it changes.
 */
public final class UnitMonths {
    private final ProcedureMonthTable table;

    /** @param table what was kept so far; restored before this is called */
    public UnitMonths(ProcedureMonthTable table) {
        this.table = table;
    }

    /**
     * Books a tick.
     *
     * @param since months before it are final, and forgotten
     * @return the sets that changed, each sorted; empty where nothing is left
     */
    public SortedMap<UnitMonthKey, List<String>> close(LocalDate since, Deltas deltas) {
        SortedMap<UnitMonthKey, List<String>> changed = new TreeMap<>();
        for (Map.Entry<ProcedureMonthKey, Long> delta :
                deltas.byProcedureMonth().entrySet()) {
            ProcedureMonthKey key = delta.getKey();
            if (!key.month().isBefore(since) && add(key, delta.getValue())) {
                changed.put(new UnitMonthKey(key.month(), key.unit()), List.of());
            }
        }
        changed.replaceAll((key, none) -> procedures(key));
        return changed;
    }

    /** Forgets the months before a day: what was sent of them stands. */
    public void forgetBefore(LocalDate since) {
        List<ProcedureMonthKey> forgotten = new ArrayList<>();
        table.forEachBefore(since, (key, count) -> forgotten.add(key));
        forgotten.forEach(key -> table.put(key, null));
    }

    /** Returns whether the procedure is new in the set, or has left it. */
    private boolean add(ProcedureMonthKey key, long change) {
        Long known = table.get(key);
        long before = known == null ? 0 : known;
        long after = Math.addExact(before, change);
        table.put(key, after == 0 ? null : after);
        return before > 0 != after > 0;
    }

    private List<String> procedures(UnitMonthKey key) {
        List<String> procedures = new ArrayList<>();
        table.forEachOf(key.month(), key.unit(), (procedure, count) -> {
            if (count > 0) {
                procedures.add(procedure.procedure());
            }
        });
        return List.copyOf(procedures);
    }
}
