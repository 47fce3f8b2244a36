package io.dossierstreams.runtime;

import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics of the typed list, and compares those that are there with it.
 *
 * <p>All of them have to be right before the application starts: a missing rejected topic would take it down at its
 * first bad record, and a default retention would delete the ledger's proof.
 */
public final class TopicAdmin {
    static final Duration CREATION_LIMIT = Duration.ofSeconds(30);
    private static final Duration CREATION_PAUSE = Duration.ofMillis(50);

    private final Admin admin;
    private final TopicNames names;
    private final int eventPartitions;
    private final int replicationFactor;

    /**
     * @param admin not closed here
     * @param settings say how the topics are called, and how many partitions and copies they have
     */
    public TopicAdmin(Admin admin, ClusterSettings settings) {
        this.admin = admin;
        this.names = settings.topics();
        this.eventPartitions = settings.eventPartitions();
        this.replicationFactor = settings.replicationFactor();
    }

    /**
     * Creates the topics that are missing, waits until the cluster shows them and takes records, and returns the names of
     * those that were created here: instances may start at the same time.
     *
     * @throws KafkaException if it does not within {@link #CREATION_LIMIT}
     */
    public List<String> create() {
        Set<String> present = get(admin.listTopics().names());
        List<NewTopic> missing = Arrays.stream(Topic.values())
                .filter(topic -> !present.contains(names.name(topic)))
                .map(topic -> new NewTopic(
                                names.name(topic), topic.partitions(eventPartitions), (short) replicationFactor)
                        .configs(topic.config()))
                .toList();
        Map<String, KafkaFuture<Void>> creations = admin.createTopics(missing).values();
        List<String> wanted = missing.stream().map(NewTopic::name).toList();
        List<String> created =
                wanted.stream().filter(name -> isNew(creations.get(name))).toList();
        awaitShown(wanted);
        awaitLeaders(missing);
        return created;
    }

    /** False where another instance was faster since the topics were listed. */
    private static boolean isNew(KafkaFuture<Void> creation) {
        try {
            get(creation);
            return true;
        } catch (TopicExistsException e) {
            return false;
        }
    }

    /**
     * Brokers show partitions before the leaders of them take records. An idempotent producer that has sent several batches
     * by then may lose the first of them: a leader that knows nothing of the producer takes the second, and can never take
     * the first after it. Leaders that tell their last offset are ready.
     */
    private void awaitLeaders(List<NewTopic> created) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (NewTopic topic : created) {
            for (int partition = 0; partition < topic.numPartitions(); partition++) {
                ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        get(admin.listOffsets(ends).all());
    }

    /** A controller creates topics before the brokers know of them; whoever checks at once would miss some. */
    private void awaitShown(List<String> created) {
        long end = System.nanoTime() + CREATION_LIMIT.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!get(admin.listTopics().names()).containsAll(created)) {
                if (System.nanoTime() > end || never.await(CREATION_PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new KafkaException(
                            "the cluster does not show the created topics within " + CREATION_LIMIT.toSeconds() + " s");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    /** One line for each difference between the list and the cluster; empty if there is none. */
    public List<String> check() {
        List<Topic> found = found();
        List<String> problems = new ArrayList<>();
        Arrays.stream(Topic.values())
                .filter(topic -> !found.contains(topic))
                .forEach(topic -> problems.add(
                        names.name(topic) + ": is missing; create it with 'dossier-streams topics create'"));
        Map<String, TopicDescription> descriptions =
                get(admin.describeTopics(namesOf(found)).allTopicNames());
        for (Topic topic : found) {
            int partitions = descriptions.get(names.name(topic)).partitions().size();
            if (partitions != topic.partitions(eventPartitions)) {
                problems.add(names.name(topic) + ": has " + partitions + " partitions, expected "
                        + topic.partitions(eventPartitions) + "; the number never changes in place");
            }
        }
        differences(found)
                .forEach(difference -> problems.add(names.name(difference.topic()) + ": " + difference.name()
                        + " is " + difference.actual() + ", expected " + difference.expected()
                        + "; set it with 'dossier-streams topics configure'"));
        return List.copyOf(problems);
    }

    /**
     * Sets what the topics that are there have other than the list says, and returns one line for each change. Numbers of
     * partitions stay.
     */
    public List<String> configure() {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        List<String> lines = new ArrayList<>();
        differences(found()).forEach(difference -> {
            changes.computeIfAbsent(resource(difference.topic()), resource -> new ArrayList<>())
                    .add(new AlterConfigOp(
                            new ConfigEntry(difference.name(), difference.expected()), AlterConfigOp.OpType.SET));
            lines.add(names.name(difference.topic()) + ": " + difference.name() + " was " + difference.actual()
                    + ", is " + difference.expected());
        });
        get(admin.incrementalAlterConfigs(changes).all());
        return List.copyOf(lines);
    }

    /**
     * Makes sure that a broker answers.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException if none does within the limit
     */
    public void requireAnswer(Duration limit) {
        get(admin.listTopics(new ListTopicsOptions().timeoutMs((int) limit.toMillis()))
                .names());
    }

    /** Those of these topics that the cluster does not have. */
    public List<Topic> missing(Collection<Topic> wanted) {
        Set<String> present = get(admin.listTopics().names());
        return wanted.stream()
                .filter(topic -> !present.contains(names.name(topic)))
                .toList();
    }

    private List<Topic> found() {
        Set<String> present = get(admin.listTopics().names());
        return Arrays.stream(Topic.values())
                .filter(topic -> present.contains(names.name(topic)))
                .toList();
    }

    /** Where the configuration of topics is not that of the list. */
    private List<Difference> differences(List<Topic> topics) {
        Map<ConfigResource, Config> configs =
                get(admin.describeConfigs(topics.stream().map(this::resource).toList())
                        .all());
        List<Difference> differences = new ArrayList<>();
        for (Topic topic : topics) {
            topic.config().forEach((name, expected) -> {
                ConfigEntry entry = configs.get(resource(topic)).get(name);
                String actual = entry == null ? "unset" : entry.value();
                if (!expected.equals(actual)) {
                    differences.add(new Difference(topic, name, actual, expected));
                }
            });
        }
        return differences;
    }

    private ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, names.name(topic));
    }

    private record Difference(Topic topic, String name, String actual, String expected) {}

    private Collection<String> namesOf(List<Topic> topics) {
        return topics.stream().map(names::name).toList();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause
                    ? cause
                    : new KafkaException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
