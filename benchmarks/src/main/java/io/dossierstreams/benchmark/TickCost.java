package io.dossierstreams.benchmark;

import java.util.Comparator;
import java.util.List;

/**
 * What a tick costs.
 *
 * @param waitNanos keeping its differences until it closes
 * @param closeNanos closing it
 * @param cpuNanos of these, the time that it had a processor: others may run on the same machine; 0 where not measured
 * @param figures records on the topics of figures
 * @param figureBytes their keys and values, not compressed
 * @param state records on the changelogs of the stores
 * @param stateBytes their keys and values, not compressed
 */
record TickCost(
        long waitNanos, long closeNanos, long cpuNanos, long figures, long figureBytes, long state, long stateBytes) {

    /** The one in the middle by the time that closing had a processor; of an even number the slower one. */
    static TickCost median(List<TickCost> costs) {
        return costs.stream()
                .sorted(Comparator.comparingLong(TickCost::cpuNanos).thenComparingLong(TickCost::closeNanos))
                .toList()
                .get(costs.size() / 2);
    }
}
