package io.dossierstreams.topology;

import io.dossierstreams.deadline.DeadlineTable;
import io.dossierstreams.deadline.SentNotices;
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
 * @param deadlines when to examine which dossier for a notice of its due date
 * @param sentNotices which of these notices were sent, by dossier
 * @param heardSources the publishing systems that were heard since the last tick
 * @param progress what the task has reached, under the one key 0
 */
record DossierTables(
        Table<String, Dossier> dossiers,
        Table<UnitDayKey, Counters> pending,
        Table<ProcedureMonthKey, Long> pendingProcedures,
        DeadlineTable deadlines,
        Table<String, SentNotices> sentNotices,
        Table<String, Boolean> heardSources,
        Table<Integer, DossierProgress> progress) {}
