package io.dossierstreams.schema.reference;

/** The kinds of alerts, and so of targets. The order is part of the state format: new ones are appended. */
public enum AlertKind {
    /** A rate is under its target. */
    BELOW_TARGET,
    /** The share that the rest of the period would need is beyond what can be hoped for: the last moment to act. */
    AT_RISK,
    /** A rate has fallen against the period before. */
    WORSENING,
    /** A unit has nothing at all in a period. */
    NO_ACTIVITY,
    /** More dossiers than allowed are open past their due date. */
    OVERDUE,
    /** A publishing system has sent nothing for too long: the data are missing, and no unit is to blame. */
    SOURCE_SILENT;

    /** Whether a rate is held against a threshold. */
    public boolean hasThreshold() {
        return this == BELOW_TARGET || this == AT_RISK;
    }

    /** Whether a rate is judged, and so needs cases enough to be one. */
    public boolean isOfRate() {
        return hasThreshold() || this == WORSENING;
    }
}
