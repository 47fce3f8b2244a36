package io.dossierstreams.delta;

import io.dossierstreams.delta.DeltaRecord.Changes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Cuts the changes of a tick and partition into records of a size that travels well. */
final class ChangesSplit {
    private final long tick;
    private final int partition;
    private final List<Changes> records = new ArrayList<>();
    private TreeMap<UnitDayKey, Counters> unitDays = new TreeMap<>();
    private TreeMap<ProcedureMonthKey, Long> procedures = new TreeMap<>();
    private TreeSet<String> sources = new TreeSet<>();

    ChangesSplit(long tick, int partition) {
        this.tick = tick;
        this.partition = partition;
    }

    List<Changes> split(Deltas deltas, SortedSet<String> heard) {
        deltas.byUnitDay().forEach((key, counters) -> {
            unitDays.put(key, counters);
            endIfFull();
        });
        deltas.byProcedureMonth().forEach((key, change) -> {
            procedures.put(key, change);
            endIfFull();
        });
        heard.forEach(source -> {
            sources.add(source);
            endIfFull();
        });
        if (entries() > 0) {
            end();
        }
        return records;
    }

    private void endIfFull() {
        if (entries() == Changes.MOST_ENTRIES) {
            end();
        }
    }

    private int entries() {
        return unitDays.size() + procedures.size() + sources.size();
    }

    private void end() {
        SortedMap<UnitDayKey, Counters> byUnitDay = Collections.unmodifiableSortedMap(unitDays);
        SortedMap<ProcedureMonthKey, Long> byProcedureMonth = Collections.unmodifiableSortedMap(procedures);
        records.add(new Changes(
                tick,
                partition,
                records.size(),
                new Deltas(byUnitDay, byProcedureMonth),
                Collections.unmodifiableSortedSet(sources)));
        unitDays = new TreeMap<>();
        procedures = new TreeMap<>();
        sources = new TreeSet<>();
    }
}
