package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.Topic.Direction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/** What a run leaves on the broker: the next one must find neither it nor a full disk. */
final class Traces {
    private Traces() {}

    /** Deletes the topics and the consumer groups of a run; of the application also its figures and alerts. */
    static void remove(String bootstrapServers, Contender contender, String run)
            throws InterruptedException, ExecutionException {
        String name = "benchmark-" + run;
        Set<String> own = new HashSet<>();
        if (contender.isApplication()) {
            for (Topic topic : Topic.values()) {
                if (topic.direction() != Direction.IN) {
                    own.add(topic.topicName());
                }
            }
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> topics = admin.listTopics().names().get().stream()
                    .filter(topic -> own.contains(topic) || topic.startsWith(name + "-"))
                    .collect(Collectors.toSet());
            admin.deleteTopics(topics).all().get();
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.equals(name) || group.startsWith(name + "-"))
                    .toList();
            for (String group : groups) {
                remove(admin, group);
            }
        }
    }

    /**
     * A group may be gone with its offsets, and one of Kafka Streams counts its members until their session ends. No other
     * run has its name, so what is left does no harm.
     */
    private static void remove(Admin admin, String group) throws InterruptedException, ExecutionException {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)
                    && !(e.getCause() instanceof GroupNotEmptyException)) {
                throw e;
            }
        }
    }
}
