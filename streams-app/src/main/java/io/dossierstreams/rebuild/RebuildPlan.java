package io.dossierstreams.rebuild;

import io.dossierstreams.proof.CoarseTicks;
import java.time.Instant;

/**
 * What one run of a rebuild is going to do.
 *
 * @param ticks the ticks of the old log that the new one is going to have
 * @param written number of the last tick that the new log has; 0 where nothing has been copied yet
 * @param now "now" of that tick; null where there is none
 */
public record RebuildPlan(CoarseTicks ticks, long written, Instant now) {

    /** Number of the last tick that the new log is going to have. */
    public long lastTick() {
        return ticks.kept().isEmpty()
                ? written
                : ticks.kept().get(ticks.kept().size() - 1).number();
    }

    /** Number that this tick has in the old log. */
    public long lastOldTick() {
        return ticks.kept().isEmpty()
                ? ticks.after()
                : ticks.kept().get(ticks.kept().size() - 1).original().number();
    }

    /** "Now" of this tick. */
    public Instant lastNow() {
        return ticks.kept().isEmpty()
                ? now
                : ticks.kept().get(ticks.kept().size() - 1).original().now();
    }

    /** Whether no tick of the old log has been left out, in this run or an earlier one. */
    public boolean keepsEveryTick() {
        return lastTick() == lastOldTick();
    }
}
