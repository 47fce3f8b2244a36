package io.dossierstreams.topology;

import io.dossierstreams.indicator.Indicators;
import java.time.ZoneId;

/**
 * What decides, beside the log, what the ledger makes of it.
 *
 * @param partitions number of partitions of the event log
 * @param zone the time zone of days
 * @param indicators the definitions in force
 */
public record LedgerRules(int partitions, ZoneId zone, Indicators indicators) {}
