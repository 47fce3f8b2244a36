package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.delta.Counters;
import java.time.LocalDate;
import java.util.Map;

/**
 * What one partition has for a tick.
 *
 * @param partition of the event log
 * @param tick number of the tick
 * @param offset of the record after the tick
 * @param events how many it has read since the tick before
 * @param sums the differences between the tick before and this one, by day and unit, in two maps as the hashes of a key of both would collide
 */
record PartOfTick(int partition, long tick, long offset, long events, Map<LocalDate, Map<String, Counters.Sum>> sums) {}
