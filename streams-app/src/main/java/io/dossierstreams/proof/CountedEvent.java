package io.dossierstreams.proof;

import io.dossierstreams.delta.Deltas;
import io.dossierstreams.schema.event.DossierEvent;

/**
 * An event that changed what is known of its dossier.
 *
 * @param tick number of the tick that it is part of
 * @param partition where it stands in the event log
 * @param offset where it stands in its partition
 * @param arrival timestamp of its record, milliseconds since 1970
 * @param event the event
 * @param difference what it changed in the counters; nothing, where only the dossier knows more
 */
public record CountedEvent(
        long tick, int partition, long offset, long arrival, DossierEvent event, Deltas difference) {}
