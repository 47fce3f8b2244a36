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
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

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
     * Creates the topics that are missing, waits until the cluster shows them, and returns their names.
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
        get(admin.createTopics(missing).all());
        List<String> created = missing.stream().map(NewTopic::name).toList();
        awaitShown(created);
        return created;
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
        Set<String> present = get(admin.listTopics().names());
        List<Topic> found = Arrays.stream(Topic.values())
                .filter(topic -> present.contains(names.name(topic)))
                .toList();
        List<String> problems = new ArrayList<>();
        Arrays.stream(Topic.values())
                .filter(topic -> !found.contains(topic))
                .forEach(topic -> problems.add(
                        names.name(topic) + ": is missing; create it with 'dossier-streams topics create'"));
        Map<String, TopicDescription> descriptions =
                get(admin.describeTopics(namesOf(found)).allTopicNames());
        Map<String, Config> configs = configs(found);
        for (Topic topic : found) {
            int partitions = descriptions.get(names.name(topic)).partitions().size();
            if (partitions != topic.partitions(eventPartitions)) {
                problems.add(names.name(topic) + ": has " + partitions + " partitions, expected "
                        + topic.partitions(eventPartitions) + "; the number never changes in place");
            }
            topic.config().forEach((name, expected) -> {
                ConfigEntry entry = configs.get(names.name(topic)).get(name);
                String actual = entry == null ? "unset" : entry.value();
                if (!expected.equals(actual)) {
                    problems.add(names.name(topic) + ": " + name + " is " + actual + ", expected " + expected);
                }
            });
        }
        return List.copyOf(problems);
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

    private Map<String, Config> configs(List<Topic> topics) {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, names.name(topic)))
                .toList();
        Map<String, Config> configs = new HashMap<>();
        get(admin.describeConfigs(resources).all()).forEach((resource, config) -> configs.put(resource.name(), config));
        return configs;
    }

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
