package io.dossierstreams.schema.topic;

import static io.dossierstreams.schema.topic.Topic.Cleanup.COMPACT;
import static io.dossierstreams.schema.topic.Topic.Cleanup.KEEP;
import static io.dossierstreams.schema.topic.Topic.Direction.IN;
import static io.dossierstreams.schema.topic.Topic.Direction.INTERNAL;
import static io.dossierstreams.schema.topic.Topic.Direction.OUT;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every topic of the product: the one list that the creator, the AsyncAPI document and the tests share.
 *
 * <p>Two defaults of a broker would do harm. It deletes events after a week by <em>their</em> time, so a replayed year
 * would be gone at once: the topics that are kept say so. And it refuses records dated ahead of its own clock, which
 * would keep such an event from ever reaching the rejected topic: the limits are lifted, and the application judges.
 */
public enum Topic {
    /** All events of a dossier in order, and, written by the application, ticks and reference records. */
    EVENTS("dossier.lifecycle.event.v1", IN, "dossier id", true, KEEP, 1 << 20),
    /** The directory of units. Smaller, as each is copied into the event log with headers of its own. */
    UNITS("dossier.unit.state.v1", IN, "unit id", false, COMPACT, 1 << 16),
    /** The targets. Smaller for the same reason. */
    TARGETS("dossier.target.state.v1", IN, "target id", false, COMPACT, 1 << 16),
    /** The catalogue of procedures. */
    PROCEDURES("dossier.procedure.state.v1", IN, "procedure id", false, COMPACT, 1 << 16),
    /** Definitions of indicators. */
    DEFINITIONS("dossier.definition.state.v1", IN, "indicator id, version", false, COMPACT, 1 << 16),
    /** Campaigns. */
    CAMPAIGNS("dossier.campaign.state.v1", IN, "campaign id", false, COMPACT, 1 << 16),
    /** Calendars of working days. */
    CALENDARS("dossier.calendar.state.v1", IN, "calendar id", false, COMPACT, 1 << 16),
    /** Combined differences per unit and day, and markers, from the dossier tasks to the ledger. */
    DELTAS("dossier.unit-day.delta.v1", INTERNAL, "partition of the event log", false, KEEP, 1 << 20),
    /** The counters of the ledger. */
    UNIT_DAYS("dossier.unit-day.state.v1", OUT, "unit id, day", false, COMPACT, 1 << 20),
    /** The procedures that a unit received online in a month. */
    UNIT_MONTHS("dossier.unit-month.state.v1", OUT, "unit id, month", false, COMPACT, 1 << 20),
    /** The figures of scopes and periods. */
    AGGREGATES("dossier.aggregate.state.v1", OUT, "scope id, period id", false, COMPACT, 1 << 20),
    /** Transitions of alerts. */
    BREACH_EVENTS("dossier.breach.event.v1", OUT, "alert id", false, KEEP, 1 << 20),
    /** The current state of each alert. */
    BREACH_STATES("dossier.breach.state.v1", OUT, "alert id", false, COMPACT, 1 << 20),
    /** Notices of the due dates of single dossiers. */
    DEADLINE_NOTICES("dossier.deadline.notice.v1", OUT, "dossier id", true, KEEP, 1 << 20),
    /** The last tick written, and the last tick whose figures are all out. */
    TICKS("dossier.tick.state.v1", OUT, "ticked or closed", false, COMPACT, 1 << 20),
    /** What could not be processed: raw bytes, cause in headers. Larger, as headers come on top of a full-size event. */
    REJECTED("dossier.lifecycle.rejected.v1", OUT, "as received", true, KEEP, 2 << 20);

    private final String topicName;
    private final Direction direction;
    private final String key;
    private final boolean partitionedByDossier;
    private final Cleanup cleanup;
    private final int maxMessageBytes;

    Topic(
            String topicName,
            Direction direction,
            String key,
            boolean partitionedByDossier,
            Cleanup cleanup,
            int maxMessageBytes) {
        this.topicName = topicName;
        this.direction = direction;
        this.key = key;
        this.partitionedByDossier = partitionedByDossier;
        this.cleanup = cleanup;
        this.maxMessageBytes = maxMessageBytes;
    }

    /** Its name in the contract; on a cluster, {@link TopicNames} may put a prefix before it. */
    public String topicName() {
        return topicName;
    }

    public Direction direction() {
        return direction;
    }

    /** What the key of its records is, in words. */
    public String key() {
        return key;
    }

    public Cleanup cleanup() {
        return cleanup;
    }

    /** Largest record batch in bytes. */
    public int maxMessageBytes() {
        return maxMessageBytes;
    }

    /**
     * Number of partitions. It never changes in place; growing means a rebuild into a new log.
     *
     * @param eventPartitions number of partitions of the event log
     */
    public int partitions(int eventPartitions) {
        return partitionedByDossier ? eventPartitions : 1;
    }

    /** Kafka's topic configuration, by its own keys. */
    public Map<String, String> config() {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("cleanup.policy", cleanup == COMPACT ? "compact" : "delete");
        config.put("retention.ms", "-1");
        config.put("retention.bytes", "-1");
        config.put("message.timestamp.type", "CreateTime");
        config.put("message.timestamp.before.max.ms", Long.toString(Long.MAX_VALUE));
        config.put("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        config.put("max.message.bytes", Integer.toString(maxMessageBytes));
        config.put("compression.type", isForClientsOfAllKinds() ? "gzip" : "producer");
        return config;
    }

    /** Alerts and notices are read in many languages: every client reads gzip, and not every one reads what we send in. */
    private boolean isForClientsOfAllKinds() {
        return this == BREACH_EVENTS || this == BREACH_STATES || this == DEADLINE_NOTICES;
    }

    /** Who writes it: others, the application for others, or the application for itself. */
    public enum Direction {
        IN,
        OUT,
        INTERNAL
    }

    /** Keep every record for ever, or the last of each key. */
    public enum Cleanup {
        KEEP,
        COMPACT
    }
}
