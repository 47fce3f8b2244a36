package io.dossierstreams.topology;

import io.dossierstreams.schema.codec.Limits;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What decides, beside the log, what a dossier task makes of it.
 *
 * @param partitions number of partitions of the event log
 * @param zone the time zone of days
 * @param limits limits on a single event
 * @param horizonMonths how far back an event may lie, in months of tick time
 * @param dueSoon how long before its due date a dossier is due soon; zero where that is not to be said
 * @param tickKey the secret that ticks and reference records are signed with
 */
public record DossierRules(
        int partitions, ZoneId zone, Limits limits, int horizonMonths, Duration dueSoon, byte[] tickKey) {}
