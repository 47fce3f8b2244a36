package io.dossierstreams.schema.figure;

import java.time.Instant;

/**
 * A tick as it stands in each partition of the event log.
 *
 * @param tick its number, from 1, without gaps
 * @param now the time that counts as "now"; never goes back
 * @param partitions number of partitions of the event log
 */
public record TickMark(long tick, Instant now, int partitions) {}
