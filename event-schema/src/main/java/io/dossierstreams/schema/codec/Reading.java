package io.dossierstreams.schema.codec;

import io.dossierstreams.schema.event.DossierEvent;

/** What came of reading a record: an event, or the reason why it is none. */
public sealed interface Reading {

    /** The record is a valid event. */
    record Accepted(DossierEvent event) implements Reading {}

    /** The record is not a valid event. */
    record Rejected(Rejection rejection) implements Reading {}
}
