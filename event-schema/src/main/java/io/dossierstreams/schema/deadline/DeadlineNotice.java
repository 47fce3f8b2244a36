package io.dossierstreams.schema.deadline;

import java.time.Instant;

/**
 * A notice of the due date of one dossier, as it is known at a tick. Each is sent once, so that it is idempotent by
 * {@code dossier}, {@code tick} and {@code kind}.
 *
 * @param kind what there is to say
 * @param reason why an overdue dossier no longer is; null in the other kinds
 * @param dossier the dossier's id
 * @param unit id of the unit that received it, as now known
 * @param procedure code of the procedure, as now known
 * @param receivedAt when it was received, as now known
 * @param dueAt the due date that the notice is about; of a cleared one, the date that was missed
 * @param newDueAt the due date that took its place; null unless that is the reason, or where none did
 * @param resolvedAt when it was resolved; null unless that is the reason
 * @param tick the tick at which it was sent
 * @param now the time that counts as "now" in that tick
 */
public record DeadlineNotice(
        Kind kind,
        Reason reason,
        String dossier,
        String unit,
        String procedure,
        Instant receivedAt,
        Instant dueAt,
        Instant newDueAt,
        Instant resolvedAt,
        long tick,
        Instant now) {

    public DeadlineNotice {
        if ((kind == Kind.CLEARED) != (reason != null)) {
            throw new IllegalArgumentException("reason: expected one in CLEARED and in no other kind");
        }
        if ((reason == Reason.RESOLVED) != (resolvedAt != null)) {
            throw new IllegalArgumentException("resolvedAt: expected one with the reason RESOLVED and with no other");
        }
        boolean isMoved = reason == Reason.EXTENDED || reason == Reason.CORRECTED;
        if (newDueAt != null && !isMoved || newDueAt == null && reason == Reason.EXTENDED) {
            throw new IllegalArgumentException(
                    "newDueAt: expected one with the reason EXTENDED, maybe with CORRECTED, and with no other");
        }
    }

    /** What there is to say of a due date. */
    public enum Kind {
        /** It is near, and the dossier is open. */
        DUE_SOON,
        /** It has passed, and the dossier is open. */
        OVERDUE,
        /** It was missed, as a notice has said, and no longer is what the dossier has to answer for. */
        CLEARED
    }

    /** Why an overdue dossier no longer is. */
    public enum Reason {
        /** It was resolved, in time or late. */
        RESOLVED,
        /** An extension says a later date. */
        EXTENDED,
        /** It was entered by mistake. */
        VOIDED,
        /** The due date was wrong: it is another one without an extension to a later date, or there is none. */
        CORRECTED
    }
}
