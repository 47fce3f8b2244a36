package io.dossierstreams.benchmark.flink;

import io.dossierstreams.delta.Counters;

/**
 * How an aggregate stands.
 *
 * @param flows its counters
 * @param below a bit for each of its targets: whether it was below it at the last tick
 */
record Standing(Counters flows, long below) {
    /** Before anything was counted. */
    static final Standing NONE = new Standing(Counters.ZERO, 0);

    Standing plus(Counters change) {
        return new Standing(flows.plus(change), below);
    }

    boolean isBelow(int target) {
        return (below >> target & 1) != 0;
    }

    /** With the other verdict on a target. */
    Standing turned(int target) {
        return new Standing(flows, below ^ 1L << target);
    }
}
