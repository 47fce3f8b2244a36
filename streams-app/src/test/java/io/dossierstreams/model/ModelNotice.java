package io.dossierstreams.model;

import java.time.Instant;

/**
 * A notice of the due date of a dossier, as the model expects it.
 *
 * @param now of the tick that sends it
 * @param kind {@code DUE_SOON}, {@code OVERDUE}, or {@code CLEARED} and its reason
 * @param dossier the dossier's id
 * @param unit the receiving unit
 * @param dueAt the due date that it is about
 * @param other the new due date or the time of the resolution, whichever there is; or null
 */
public record ModelNotice(Instant now, String kind, String dossier, String unit, Instant dueAt, Instant other) {}
