package io.dossierstreams.benchmark.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether a program on Kafka Streams has done all that is in its input, seen from outside.
 *
 * <p>What a task has read, and what it wrote of it, become visible in one transaction. So once the whole input is
 * committed, all that follows from it is in the topics in between and their ends stand; once they are committed too, so
 * is the output. This order of looking matters, and that committed offsets are compared with the last records: behind
 * these lie the marks of transactions, which no task commits. Uncommitted records count: the broker marks the partitions
 * of a transaction one after the other, so that committed offsets may be seen before the records that belong to them.
 */
final class Drain {
    private final Admin admin;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final String group;
    private final Map<TopicPartition, Long> input;

    /**
     * @param consumers gives one in no group, that reads uncommitted records too
     * @param group the application id of the program
     * @param input partitions of the input, all of it: their ends are taken now
     */
    Drain(Admin admin, Supplier<Consumer<byte[], byte[]>> consumers, String group, List<TopicPartition> input) {
        this.admin = admin;
        this.consumers = consumers;
        this.group = group;
        this.input = LogTails.behindLastRecords(consumers, input);
    }

    boolean isOver() {
        try {
            if (!isCommitted(input)) {
                return false;
            }
            return isCommitted(LogTails.behindLastRecords(consumers, between()));
        } catch (ExecutionException e) {
            throw new KafkaException("asking how far " + group + " is", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private boolean isCommitted(Map<TopicPartition, Long> ends) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata reached = committed.get(end.getKey());
            return reached != null && reached.offset() >= end.getValue();
        });
    }

    /** The partitions of the topics through which the program hands records on to itself. */
    private List<TopicPartition> between() throws ExecutionException, InterruptedException {
        Set<String> topics = admin.listTopics().names().get();
        List<String> repartitions = topics.stream()
                .filter(topic -> topic.startsWith(group + "-") && topic.endsWith("-repartition"))
                .toList();
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicDescription topic :
                admin.describeTopics(repartitions).allTopicNames().get().values()) {
            topic.partitions().forEach(part -> partitions.add(new TopicPartition(topic.name(), part.partition())));
        }
        return partitions;
    }
}
