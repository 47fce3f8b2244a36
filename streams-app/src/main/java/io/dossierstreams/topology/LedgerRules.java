package io.dossierstreams.topology;

import java.time.ZoneId;

/**
 * What decides, beside the log, what the ledger makes of it.
 *
 * @param partitions number of partitions of the event log
 * @param zone the time zone of days
 * @param horizonMonths how far back days are kept by themselves, in months of tick time
 */
public record LedgerRules(int partitions, ZoneId zone, int horizonMonths) {}
