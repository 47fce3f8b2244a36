package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.schema.event.DossierEvent;

/**
 * An event, and when it came.
 *
 * @param event the event
 * @param arrival timestamp of its record, milliseconds since 1970
 */
record EventArrival(DossierEvent event, long arrival) {}
