package io.dossierstreams.schema.breach;

import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target.Severity;
import java.time.Instant;

/**
 * A transition of an alert, and, on the state topic, its current state. Idempotent by {@code id} and {@code revision}.
 *
 * @param id derived from target, unit and period or {@link #NO_PERIOD}; the same after a restart, a replay or on another machine
 * @param episode counts the firings; 0 on the state topic until the first
 * @param revision counts the messages of this alert, from 1
 * @param kind what kind of alert
 * @param state the state it is in now
 * @param previousState the state it was in before; the same where only the severity or what explains it changed
 * @param reason why it changed
 * @param severity how grave it is
 * @param since the "now" of the tick at which it came into this state; null in messages of before it was kept
 * @param unit id of the unit
 * @param unitName its name
 * @param level its level
 * @param parent id of the unit above it, or null
 * @param source the publishing system, of {@link AlertKind#SOURCE_SILENT}; else null
 * @param period id of the period, or {@link #NO_PERIOD}
 * @param indicator id of the indicator; null where none is judged
 * @param target id of the target
 * @param inhibitedBy of {@link AlertKind#NO_ACTIVITY}: id of the silence that explains this one, so that nobody need act on
 *     it; null where there is none
 * @param evidence what it was judged on
 * @param text the same for people
 */
public record Breach(
        String id,
        int episode,
        int revision,
        AlertKind kind,
        AlertState state,
        AlertState previousState,
        Reason reason,
        Severity severity,
        Instant since,
        String unit,
        String unitName,
        Level level,
        String parent,
        String source,
        String period,
        String indicator,
        String target,
        String inhibitedBy,
        Evidence evidence,
        Text text) {
    /** Stands for the period of an alert that has none. */
    public static final String NO_PERIOD = "all";

    /**
     * Whether it is a message for the event topic: the alert has fired, or its period was missed. Before that it is
     * nobody's business.
     */
    public boolean concernsConsumers() {
        return episode > 0 || state == AlertState.MISSED || previousState == AlertState.MISSED;
    }

    /** Why an alert changed its state. The order is part of the state format: new ones are appended. */
    public enum Reason {
        /** The figures moved, as time went on. */
        VALUE,
        /** The target was loaded, changed or removed, or ceased to hold. */
        TARGET_CHANGED,
        /** The directory of units changed, or the unit ceased to exist. */
        UNIT_CHANGED,
        /** The period ended. */
        PERIOD_CLOSED,
        /** What had been reported was corrected or came too late: the data were wrong, and the unit did not change. */
        CORRECTION,
        /** Events came again from a system that had been silent. */
        DATA_RESUMED
    }

    /**
     * One sentence for people.
     *
     * @param vi in Vietnamese
     * @param en in English
     */
    public record Text(String vi, String en) {}
}
