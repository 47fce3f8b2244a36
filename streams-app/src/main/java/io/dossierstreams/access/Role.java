package io.dossierstreams.access;

import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.Topic.Direction;
import io.dossierstreams.schema.topic.TopicNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/** Who works with the cluster; each needs its own part of it, and no more. */
public enum Role {
    /** {@code topics create} and {@code topics configure}: once, and when a version wants it. */
    ADMINISTRATOR("creates, checks and configures the topics"),
    /** {@code run}. */
    APPLICATION("runs the application"),
    /** One-stop systems, and {@code publish}. */
    PUBLISHER("publishes events, and reads which were rejected"),
    /** {@code units load}, {@code targets load} and so on. */
    LOADER("loads reference data"),
    /** Whoever acts on alerts. */
    CONSUMER("reads alerts and notices"),
    /** {@code report}, {@code explain}, {@code backtest}. */
    ANALYST("reads figures, alerts and the log");

    /** What the application reads again of its own outputs: to go on ticking, and to show figures and alerts. */
    private static final Set<Topic> SHOWN = Set.of(Topic.TICKS, Topic.AGGREGATES, Topic.BREACH_STATES);

    private final String purpose;

    Role(String purpose) {
        this.purpose = purpose;
    }

    /** What it does, in words. */
    public String purpose() {
        return purpose;
    }

    /**
     * What it needs, in the order of the topics.
     *
     * @param names what the topics are called
     * @param applicationId id of the application, which its group, transactions and state are named after
     */
    public List<Access> needs(TopicNames names, String applicationId) {
        return switch (this) {
            case ADMINISTRATOR -> topics(names, topic -> true, CREATE, DESCRIBE, DESCRIBE_CONFIGS, ALTER_CONFIGS);
            case APPLICATION -> application(names, applicationId);
            case PUBLISHER ->
                List.of(
                        Access.to(ResourceType.TOPIC, names.name(Topic.EVENTS), WRITE),
                        Access.to(ResourceType.TOPIC, names.name(Topic.REJECTED), READ));
            case LOADER -> topics(names, Role::isReference, READ, WRITE);
            case CONSUMER ->
                topics(
                        names,
                        List.of(Topic.BREACH_EVENTS, Topic.BREACH_STATES, Topic.DEADLINE_NOTICES)::contains,
                        READ);
            case ANALYST ->
                topics(names, topic -> topic.direction() != Direction.INTERNAL && topic != Topic.REJECTED, READ);
        };
    }

    private static List<Access> application(TopicNames names, String applicationId) {
        List<Access> needs = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            SortedSet<AclOperation> operations = new TreeSet<>(List.of(DESCRIBE_CONFIGS));
            if (topic.direction() != Direction.OUT || SHOWN.contains(topic)) {
                operations.add(READ);
            }
            // Ticks go into the log that others write, and the definitions in force come with the application.
            if (topic.direction() != Direction.IN || topic == Topic.EVENTS || topic == Topic.DEFINITIONS) {
                operations.add(WRITE);
            }
            needs.add(new Access(ResourceType.TOPIC, PatternType.LITERAL, names.name(topic), operations));
        }
        needs.add(Access.toAllThatBeginWith(
                ResourceType.TOPIC, applicationId + "-", CREATE, DESCRIBE_CONFIGS, READ, WRITE));
        needs.add(Access.to(ResourceType.GROUP, applicationId, READ));
        needs.add(Access.toAllThatBeginWith(ResourceType.TRANSACTIONAL_ID, applicationId + "-", WRITE));
        return List.copyOf(needs);
    }

    private static List<Access> topics(TopicNames names, Predicate<Topic> which, AclOperation... operations) {
        return Stream.of(Topic.values())
                .filter(which)
                .map(topic -> Access.to(ResourceType.TOPIC, names.name(topic), operations))
                .toList();
    }

    private static boolean isReference(Topic topic) {
        return ReferenceKind.ALL.stream().anyMatch(kind -> kind.topic() == topic);
    }
}
