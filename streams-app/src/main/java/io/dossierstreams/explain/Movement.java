package io.dossierstreams.explain;

import io.dossierstreams.proof.CountedEvent;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An event that moved a figure, when it arrived or when its day came.
 *
 * @param tick number of the tick whose figures show it
 * @param event the event
 * @param unit the unit on which it counts: the alert's, or one that went up in it
 * @param part what it moved
 * @param came the day that came, where time moved the figure and not the event itself: a dossier became overdue; else
 *     empty
 * @param numerator by how much the numerator changed
 * @param denominator by how much the denominator did
 */
public record Movement(
        long tick,
        CountedEvent event,
        String unit,
        Part part,
        Optional<LocalDate> came,
        long numerator,
        long denominator) {

    /** What is judged of a figure. */
    public enum Part {
        /** The period itself. */
        PERIOD,
        /** The period before, which it is compared with. */
        PREVIOUS,
        /** The last 28 days, by which the rest of the period is foreseen; of days that are not in the period. */
        RECENT,
        /** Nothing is counted: the publishing system was heard. */
        HEARD
    }
}
