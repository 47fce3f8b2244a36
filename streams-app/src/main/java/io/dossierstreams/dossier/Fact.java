package io.dossierstreams.dossier;

import io.dossierstreams.schema.event.EventData;
import java.util.Objects;

/**
 * What a register holds: the facts of the event with the highest revision so far.
 *
 * @param revision that revision
 * @param time when it happened, milliseconds since 1970
 * @param arrival the earliest timestamp with which a record brought these same facts, milliseconds since 1970, or
 *     {@link #UNKNOWN_ARRIVAL}; the earliest and not the first, so that the order of arrival makes no difference
 * @param data what happened
 */
public record Fact<D extends EventData>(int revision, long time, long arrival, D data) {
    /**
     * The arrival of facts that were stored before arrivals were kept. What follows from arrivals was never counted of
     * them, so it must not be taken back: they count for no lag, are never late, and learn no arrival from a repetition.
     * Less than any arrival, so that the earlier of the two stays unknown.
     */
    public static final long UNKNOWN_ARRIVAL = Long.MIN_VALUE;

    public Fact {
        Objects.requireNonNull(data, "data");
    }

    /** Whether its arrival was kept. */
    public boolean arrivalKnown() {
        return arrival != UNKNOWN_ARRIVAL;
    }

    /** The same facts, arrived at another time. */
    Fact<D> arrivedAt(long other) {
        return new Fact<>(revision, time, other, data);
    }
}
