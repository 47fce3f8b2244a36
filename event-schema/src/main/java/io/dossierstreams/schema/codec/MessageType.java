package io.dossierstreams.schema.codec;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The CloudEvents {@code type} of every message beside the lifecycle events; a breaking change is a new version. */
public enum MessageType {
    /** An entry of the directory of units, on its topic and in the event log. */
    UNIT("dossier.unit.v1"),
    /** A target, on its topic and in the event log. */
    TARGET("dossier.target.v1"),
    /** An entry of the catalogue of procedures. */
    PROCEDURE("dossier.procedure.v1"),
    /** The definition of an indicator. */
    DEFINITION("dossier.definition.v1"),
    /** A campaign. */
    CAMPAIGN("dossier.campaign.v1"),
    /** A calendar of working days. */
    CALENDAR("dossier.calendar.v1"),
    /** The procedures that a unit received online in a month. */
    UNIT_MONTH("dossier.unit-month.v1"),
    /** The counters of a unit on a day. */
    UNIT_DAY("dossier.unit-day.v1"),
    /** The figures of a scope and period. */
    AGGREGATE("dossier.aggregate.v1"),
    /** A transition or the state of an alert. */
    BREACH("dossier.breach.v1"),
    /** A firing alert is called to mind. */
    BREACH_REMINDER("dossier.breach-reminder.v1"),
    /** The due date of an open dossier is near. */
    DUE_SOON("dossier.due-soon.v1"),
    /** The due date of an open dossier has passed. */
    OVERDUE("dossier.overdue.v1"),
    /** A dossier that was overdue no longer is. */
    OVERDUE_CLEARED("dossier.overdue-cleared.v1"),
    /** A tick in the event log. */
    TICK("dossier.tick.v1"),
    /** The last tick written. */
    TICK_STATE("dossier.tick-state.v1"),
    /** The last tick whose figures are all out. */
    TICK_COMPLETE("dossier.tick-complete.v1");

    private static final Map<String, MessageType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(MessageType::typeName, Function.identity()));

    private final String typeName;

    MessageType(String typeName) {
        this.typeName = typeName;
    }

    /** The CloudEvents {@code type} attribute, for example {@code dossier.breach.v1}. */
    public String typeName() {
        return typeName;
    }

    /** The type with this CloudEvents name; empty if there is none. */
    public static Optional<MessageType> of(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }
}
