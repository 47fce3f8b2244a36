package io.dossierstreams.topology;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.delta.ProcedureMonthKey;
import io.dossierstreams.delta.UnitDayKey;

/** Differences that wait for the next tick, combined: past this point traffic depends on units and days, not on events. */
final class PendingDifferences {
    private final PendingSums<UnitDayKey, Counters> unitDays;
    private final PendingSums<ProcedureMonthKey, Long> procedures;

    /** @param tables restored before this is called */
    PendingDifferences(DossierTables tables) {
        unitDays = new PendingSums<>(tables.pending(), Counters::plus, Counters::isZero);
        procedures = new PendingSums<>(tables.pendingProcedures(), Math::addExact, sum -> sum == 0);
    }

    void add(Deltas deltas) {
        deltas.byUnitDay().forEach(unitDays::add);
        deltas.byProcedureMonth().forEach(procedures::add);
    }

    /** Brings the tables up to date: to be called before a commit. */
    void store() {
        unitDays.store();
        procedures.store();
    }

    /** Gives everything, and forgets it. */
    Deltas take() {
        return new Deltas(unitDays.take(), procedures.take());
    }
}
