package io.dossierstreams.topology;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.ProcedureMonthKey;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.state.Table;

/**
 * What a dossier task keeps of its partition.
 *
 * @param dossiers what is known of each dossier, by id
 * @param pending combined differences that wait for the next tick
 * @param pendingProcedures the same of procedures
 * @param progress what the task has reached, under the one key 0
 */
record DossierTables(
        Table<String, Dossier> dossiers,
        Table<UnitDayKey, Counters> pending,
        Table<ProcedureMonthKey, Long> pendingProcedures,
        Table<Integer, DossierProgress> progress) {}
