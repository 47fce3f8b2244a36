package io.dossierstreams.schema.event;

/** What one lifecycle event says beside its envelope; one kind per event type. */
public sealed interface EventData permits Received, Extended, Verified, Resolved, Paid, Signed, Voided {

    /** The type of the event that carries this data. */
    EventType type();
}
