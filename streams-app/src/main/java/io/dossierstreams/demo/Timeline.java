package io.dossierstreams.demo;

import java.time.Instant;
import java.util.Optional;

/**
 * The times of a dossier.
 *
 * @param id the dossier's id
 * @param received when its unit accepted it
 * @param procedure what it is about
 * @param dueAt what was promised on receipt
 * @param extension the prolongation, if there was one
 * @param resolved when the result was ready; empty while it is open
 */
record Timeline(
        String id,
        Moment received,
        Procedure procedure,
        Instant dueAt,
        Optional<Extension> extension,
        Optional<Moment> resolved) {

    /**
     * A prolongation.
     *
     * @param moment when it was granted
     * @param dueAt the new due date
     */
    record Extension(Moment moment, Instant dueAt) {}

    /** When the resolution counts: once the dossier and its result are both known. */
    Instant resolutionKnown() {
        return Moment.bothArrived(received, resolved.orElseThrow());
    }
}
