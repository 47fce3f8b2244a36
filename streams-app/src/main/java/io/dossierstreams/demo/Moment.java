package io.dossierstreams.demo;

import java.time.Instant;

/**
 * When a fact happened and when the log first hears of it.
 *
 * @param at time of the fact
 * @param arrivedAt time of the first arrival, not before it
 */
record Moment(Instant at, Instant arrivedAt) {
    /** The arrival of the later of two facts: before it, a figure that needs both does not count. */
    static Instant bothArrived(Moment one, Moment other) {
        return one.arrivedAt.isAfter(other.arrivedAt) ? one.arrivedAt : other.arrivedAt;
    }
}
