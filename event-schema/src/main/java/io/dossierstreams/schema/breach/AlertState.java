package io.dossierstreams.schema.breach;

/** The states in the life of an alert. */
public enum AlertState {
    /** Enough cases, and the target is met. */
    OK,
    /** Fewer cases than the target's minimum: nothing can be said. */
    INSUFFICIENT,
    /** Below the threshold. */
    FIRING,
    /** Was firing and has reached the recovery margin. */
    RESOLVED
}
