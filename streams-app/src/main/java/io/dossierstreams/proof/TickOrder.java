package io.dossierstreams.proof;

import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.schema.figure.TickMark;
import io.dossierstreams.tick.Tick;
import java.util.Optional;

/** Sees to it that the ticks of a partition, and the reference records between them, come without gaps, once each. */
final class TickOrder {
    private final int partition;
    private final int partitions;
    private long reached;
    private long references;

    TickOrder(int partition, int partitions) {
        this.partition = partition;
        this.partitions = partitions;
    }

    /** Number of the last tick; 0 before the first. */
    long reached() {
        return reached;
    }

    /**
     * Takes the next tick; empty if it is there again.
     *
     * @throws ProofException if ticks before it are missing, or it is of another number of partitions
     */
    Optional<Tick> next(TickMark mark, long offset) {
        if (mark.tick() <= reached) {
            return Optional.empty();
        }
        if (mark.tick() != reached + 1) {
            throw broken(
                    offset,
                    reached == 0
                            ? "tick " + mark.tick() + " is the first; what came before it is no longer in the log"
                            : "tick " + mark.tick() + " follows tick " + reached + "; ticks in between are missing");
        }
        if (mark.partitions() != partitions) {
            throw broken(
                    offset,
                    "tick " + mark.tick() + " was written for " + mark.partitions() + " partitions, the log has "
                            + partitions);
        }
        reached = mark.tick();
        references = 0;
        return Optional.of(new Tick(mark.tick(), mark.now(), mark.partitions()));
    }

    /**
     * Takes the next reference record; false if it is there again.
     *
     * @throws ProofException if records before it are missing
     */
    boolean isNext(ControlRecord reference, long offset) {
        boolean isOfThisTick = reference.tick() == reached + 1;
        if (reference.tick() <= reached || isOfThisTick && reference.sequence() < references) {
            return false;
        }
        if (!isOfThisTick || reference.sequence() != references) {
            throw broken(
                    offset,
                    "reference record " + reference.sequence() + " of tick " + reference.tick() + " comes after record "
                            + references + " of tick " + (reached + 1) + "; records in between are missing");
        }
        references++;
        return true;
    }

    private ProofException broken(long offset, String problem) {
        return new ProofException(
                "the log cannot be counted: partition " + partition + ", offset " + offset + ": " + problem);
    }
}
