package io.dossierstreams.schema.figure;

import java.time.Instant;
import java.util.Map;

/**
 * The last tick: what the ticker continues from.
 *
 * @param tick its number, from 1
 * @param now the time that counts as "now" in it
 * @param partitions number of partitions of the event log
 * @param positions next offset of each partition of the reference topics, by {@code topic-partition}: what is before it
 *     has been copied into the event log
 */
public record TickState(long tick, Instant now, int partitions, Map<String, Long> positions) {}
