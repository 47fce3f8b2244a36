package io.dossierstreams.topology;

/**
 * Every name that Kafka keeps: of nodes, and of stores with their changelogs. A changed name is lost state, so they are
 * here and nowhere else, and a snapshot test shows each change.
 */
public final class Names {
    static final String EVENT_SOURCE = "event-source";
    static final String DOSSIER_PROCESSOR = "dossier-processor";
    static final String DELTA_SINK = "delta-sink";
    static final String REJECTED_SINK = "rejected-sink";
    static final String DEADLINE_NOTICE_SINK = "deadline-notice-sink";

    static final String DELTA_SOURCE = "delta-source";
    static final String LEDGER_PROCESSOR = "ledger-processor";
    static final String UNIT_DAY_SINK = "unit-day-sink";
    static final String UNIT_MONTH_SINK = "unit-month-sink";
    static final String AGGREGATE_SINK = "aggregate-sink";
    static final String BREACH_EVENT_SINK = "breach-event-sink";
    static final String BREACH_STATE_SINK = "breach-state-sink";
    static final String TICK_SINK = "tick-sink";

    static final String DOSSIER_STORE = "dossier-store";
    /** Holds nothing, and has no changelog. */
    static final String COMMIT_HOOK = "commit-hook";

    static final String PENDING_DELTA_STORE = "pending-delta-store";
    static final String PENDING_PROCEDURE_STORE = "pending-procedure-store";
    static final String DEADLINE_STORE = "deadline-store";
    static final String SENT_NOTICE_STORE = "sent-notice-store";
    static final String HEARD_SOURCE_STORE = "heard-source-store";
    static final String DOSSIER_PROGRESS_STORE = "dossier-progress-store";

    static final String WAITING_STORE = "waiting-store";
    static final String LEDGER_PROGRESS_STORE = "ledger-progress-store";
    static final String UNIT_STORE = "unit-store";
    static final String TARGET_STORE = "target-store";
    static final String CAMPAIGN_STORE = "campaign-store";
    static final String DEFINITION_STORE = "definition-store";
    static final String CALENDAR_STORE = "calendar-store";
    static final String PROCEDURE_MONTH_STORE = "procedure-month-store";
    static final String UNIT_DAY_STORE = "unit-day-store";
    static final String AGGREGATE_STORE = "aggregate-store";
    static final String ALERT_STORE = "alert-store";
    static final String SOURCE_STORE = "source-store";

    /** Key of the last tick whose figures are all out, on the topic of ticks. */
    public static final String CLOSED_KEY = "closed";

    /** Key of the record that ends each tick on the topics of figures. */
    public static final String TICK_COMPLETE_KEY = "tick-complete";

    private Names() {}
}
