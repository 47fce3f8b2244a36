package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.PeerTarget;
import io.dossierstreams.delta.Counters;
import java.util.List;

/** An aggregate that is changed in place, with the targets that it is judged by. */
final class LoopAggregate {
    final String key;
    final List<PeerTarget> targets;
    final Counters.Sum sum = new Counters.Sum();
    /** A bit for each of the targets. */
    long below;
    /** The last tick that changed it. */
    long tick;

    LoopAggregate(String key, List<PeerTarget> targets) {
        if (targets.size() > Long.SIZE) {
            throw new IllegalArgumentException("targets: expected at most " + Long.SIZE + ", were " + targets.size());
        }
        this.key = key;
        this.targets = targets;
    }

    boolean isBelow(int target) {
        return (below >> target & 1) != 0;
    }
}
