package io.dossierstreams.proof;

import io.dossierstreams.tick.Tick;
import java.util.List;

/**
 * The ticks of a log that a coarse reading keeps.
 *
 * @param after number of the tick up to which everything is left out, as it was read before; 0 where nothing is
 * @param kept those behind it, in their order; the last one is the last that is asked for
 */
public record CoarseTicks(long after, List<CoarseTick> kept) {
    public CoarseTicks {
        kept = List.copyOf(kept);
    }

    /**
     * A tick that is kept.
     *
     * @param number its number among those that are kept, without gaps
     * @param original the tick as it is in the log
     */
    public record CoarseTick(long number, Tick original) {}
}
