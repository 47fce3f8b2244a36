package io.dossierstreams.runtime;

import io.dossierstreams.topology.DossierRules;
import io.dossierstreams.topology.LedgerRules;
import java.time.Duration;

/**
 * The part of the {@link Settings} that decides, beside the log, what the application makes of it: for those who count
 * the log again.
 *
 * @param cluster the cluster
 * @param tickKey the secret that ticks are signed with
 * @param horizonMonths how far back an event may lie
 * @param dueSoon how long before its due date a dossier is due soon; zero where that is not to be said
 */
public record CountingSettings(ClusterSettings cluster, Secret tickKey, int horizonMonths, Duration dueSoon) {

    /** What decides, beside the log, what dossier tasks make of it. */
    public DossierRules dossierRules() {
        return new DossierRules(
                cluster.eventPartitions(), cluster.zone(), cluster.limits(), horizonMonths, dueSoon, tickKey.bytes());
    }

    /** What decides, beside the log, what the ledger makes of it. */
    public LedgerRules ledgerRules() {
        return new LedgerRules(cluster.eventPartitions(), cluster.zone(), horizonMonths);
    }
}
