package io.dossierstreams.schema.breach;

/** The states in the life of an alert. The order is part of the state format: new ones are appended. */
public enum AlertState {
    /** Nothing is wrong. */
    OK,
    /** Nothing can be said: never judged, or fewer cases than the target's minimum. */
    INSUFFICIENT,
    /** Something is wrong, and has been for as long as the target asks. */
    FIRING,
    /** Was wrong, and is right again. */
    RESOLVED,
    /** Something is wrong, but not yet for as long as the target asks. */
    PENDING,
    /** Is right again, but not yet for as long as the target asks. */
    RECOVERING,
    /** The period was closed while something was wrong: it stays so, unless the figures are corrected. */
    MISSED,
    /** The target, the unit or the period went away, so that nobody judges any more. */
    EXPIRED
}
