package io.dossierstreams.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.resource.PatternType;

/**
 * Asks the cluster what we may do, so that a missing permission is said at the start, with all others, and not found by
 * the first record that needs it. Nothing is changed by asking. Where the cluster has no authorizer, everything is allowed.
 */
public final class AccessCheck {
    /** Stands for the rest of a name where a prefix is asked for. */
    private static final String ANY = "access-check";

    private final Admin admin;

    /** @param admin not closed here */
    public AccessCheck(Admin admin) {
        this.admin = admin;
    }

    /**
     * What of these needs the cluster refuses: one line for each resource, with the operations.
     *
     * @throws KafkaException if the cluster does not answer
     */
    public List<String> refused(Collection<Access> needs) {
        List<String> lines = new ArrayList<>();
        for (Access need : needs) {
            SortedSet<AclOperation> refused = new TreeSet<>(need.operations());
            refused.removeAll(allowed(need));
            if (!refused.isEmpty()) {
                Access rest = new Access(need.type(), need.pattern(), need.name(), refused);
                lines.add("the Kafka cluster does not permit " + rest.operationNames() + " of "
                        + need.type().name().toLowerCase(Locale.ROOT) + " " + rest.resourceName());
            }
        }
        return List.copyOf(lines);
    }

    /** What the cluster allows of a need; what it cannot be asked for counts as allowed. */
    private Set<AclOperation> allowed(Access need) {
        return switch (need.type()) {
            case TOPIC -> need.pattern() == PatternType.LITERAL ? topic(need, need.name()) : topics(need);
            case GROUP -> group(need);
            case TRANSACTIONAL_ID -> transactionalId(need);
            default -> throw new IllegalArgumentException("no way to ask for " + need.type());
        };
    }

    /** What may be created, and what may be done with one that is there: the state of an application has one pattern. */
    private Set<AclOperation> topics(Access need) {
        Set<AclOperation> allowed = new TreeSet<>(creation(need, need.name() + ANY));
        Answer<Set<String>> names = ask(admin.listTopics().names(), UnknownTopicOrPartitionException.class);
        names.value().stream()
                .filter(name -> name.startsWith(need.name()))
                .findFirst()
                .ifPresent(name -> allowed.retainAll(topic(need, name)));
        return allowed;
    }

    private Set<AclOperation> topic(Access need, String name) {
        Answer<TopicDescription> topic = ask(
                admin.describeTopics(List.of(name), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                        .topicNameValues()
                        .get(name),
                UnknownTopicOrPartitionException.class);
        if (topic.kind() == Answer.Kind.ABSENT) {
            return creation(need, name);
        }
        Set<AclOperation> allowed = topic.allowed(need, TopicDescription::authorizedOperations);
        // What is there need not be created.
        allowed.add(AclOperation.CREATE);
        return allowed;
    }

    /** Whether a topic that is not there may be created; nothing more can be asked of it. */
    private Set<AclOperation> creation(Access need, String name) {
        if (!need.operations().contains(AclOperation.CREATE)) {
            return need.operations();
        }
        return ask(
                        admin.createTopics(
                                        List.of(new NewTopic(name, Optional.of(1), Optional.empty())),
                                        new CreateTopicsOptions().validateOnly(true))
                                .all(),
                        TopicExistsException.class)
                .allowed(need, nothing -> null);
    }

    private Set<AclOperation> group(Access need) {
        return ask(
                        admin.describeConsumerGroups(
                                        List.of(need.name()),
                                        new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                                .describedGroups()
                                .get(need.name()),
                        GroupIdNotFoundException.class)
                .allowed(need, ConsumerGroupDescription::authorizedOperations);
    }

    private Set<AclOperation> transactionalId(Access need) {
        String name = need.pattern() == PatternType.LITERAL ? need.name() : need.name() + ANY;
        return ask(admin.describeTransactions(List.of(name)).description(name), TransactionalIdNotFoundException.class)
                .allowed(need, transaction -> null);
    }

    private static <T> Answer<T> ask(KafkaFuture<T> future, Class<? extends KafkaException> absent) {
        try {
            return new Answer<>(Answer.Kind.GIVEN, future.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return new Answer<>(Answer.Kind.REFUSED, null);
            }
            if (absent.isInstance(e.getCause())) {
                return new Answer<>(Answer.Kind.ABSENT, null);
            }
            throw e.getCause() instanceof KafkaException cause
                    ? cause
                    : new KafkaException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    /** What the cluster said of a resource: whoever may not even describe it learns nothing. */
    private record Answer<T>(Kind kind, T value) {
        enum Kind {
            GIVEN,
            ABSENT,
            REFUSED
        }

        /** @param authorized what a given answer lists, or null where it lists nothing */
        Set<AclOperation> allowed(Access need, Function<T, Set<AclOperation>> authorized) {
            if (kind == Kind.REFUSED) {
                return new TreeSet<>();
            }
            Set<AclOperation> listed = kind == Kind.GIVEN ? authorized.apply(value) : null;
            return new TreeSet<>(listed == null ? need.operations() : listed);
        }
    }
}
