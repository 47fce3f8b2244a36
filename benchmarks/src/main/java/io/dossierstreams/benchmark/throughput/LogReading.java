package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.Measured;
import io.dossierstreams.schema.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads some partitions of the event log from the beginning to where it ended at the start; for a thread of its own. */
final class LogReading implements Runnable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final String bootstrapServers;
    private final List<TopicPartition> partitions;
    private final Measured.Begin begin;
    private final Map<Integer, PartitionFold> folds = new HashMap<>();

    /**
     * @param partitions of the event log, for this thread alone
     * @param parts takes what ticks are made of
     */
    LogReading(String bootstrapServers, List<Integer> partitions, Measured.Begin begin, Consumer<PartOfTick> parts) {
        this.bootstrapServers = bootstrapServers;
        this.begin = begin;
        this.partitions = partitions.stream()
                .map(partition -> new TopicPartition(Topic.EVENTS.topicName(), partition))
                .toList();
        partitions.forEach(partition -> folds.put(partition, new PartitionFold(partition, parts)));
    }

    @Override
    public void run() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition))) {
                take(consumer.poll(POLL));
            }
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> messages) {
        if (!messages.isEmpty()) {
            begin.taken();
        }
        for (TopicPartition partition : messages.partitions()) {
            PartitionFold fold = folds.get(partition.partition());
            for (ConsumerRecord<byte[], byte[]> message : messages.records(partition)) {
                fold.take(message);
            }
        }
    }

    /** Large fetches, and as many records from a poll as one has. */
    private Map<String, Object> config() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                20_000,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                32 << 20,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                4 << 20,
                ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                256 << 10,
                ConsumerConfig.RECEIVE_BUFFER_CONFIG,
                1 << 20,
                ConsumerConfig.CHECK_CRCS_CONFIG,
                true);
    }
}
