package io.dossierstreams.schema.event;

import java.util.Objects;

/**
 * The result is ready.
 *
 * @param outcome how the dossier ended
 * @param electronicResult the result was issued electronically
 * @param certifiedCopies number of electronic certified copies issued
 * @param unit the resolving unit where it is not the receiving one, or null
 */
public record Resolved(Outcome outcome, boolean electronicResult, int certifiedCopies, String unit)
        implements EventData {
    public Resolved {
        Objects.requireNonNull(outcome, "outcome");
    }

    @Override
    public EventType type() {
        return EventType.RESOLVED;
    }

    /** How a dossier ends. */
    public enum Outcome {
        GRANTED,
        REJECTED,
        WITHDRAWN
    }
}
