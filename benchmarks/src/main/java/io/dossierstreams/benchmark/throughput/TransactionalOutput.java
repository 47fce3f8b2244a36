package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.PeerOptions;
import io.dossierstreams.benchmark.peer.Verdict;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Writes whole ticks in transactions, each with the offsets that it goes up to and the number of its last tick. State is
 * in memory only: after a restart the log is read from the beginning, and the ticks that were written are not written
 * again. As ticks cut the log, they come out the same.
 */
final class TransactionalOutput implements LoopLedger.Output, AutoCloseable {
    /** As often as Kafka Streams does by itself where it processes exactly once. */
    private static final long INTERVAL_NANOS = Duration.ofMillis(100).toNanos();

    private final OutputTopics topics;
    private final Producer<byte[], byte[]> producer;
    private final ConsumerGroupMetadata group;
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    private final long written;
    private boolean begun;
    private long committed = System.nanoTime();
    private long tick = 1;

    /** Opens the producer; one that was there before is fenced. */
    TransactionalOutput(PeerOptions options, OutputTopics topics) {
        String name = "benchmark-" + options.run();
        this.topics = topics;
        this.producer = topics.producer(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name));
        producer.initTransactions();
        Set<TopicPartition> partitions = IntStream.range(0, options.partitions())
                .mapToObj(TransactionalOutput::partition)
                .collect(Collectors.toSet());
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        options.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        name),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            this.group = consumer.groupMetadata();
            this.written = consumer.committed(partitions).values().stream()
                    .filter(Objects::nonNull)
                    .mapToLong(offset -> Long.parseLong(offset.metadata()))
                    .max()
                    .orElse(0);
        }
    }

    @Override
    public void changed(String key, Counters flows) {
        send(topics.aggregate(key, flows));
    }

    @Override
    public void changed(String key, Verdict verdict) {
        send(topics.breach(key, verdict));
    }

    @Override
    public void closed(long closed, List<PartOfTick> parts) {
        tick = closed + 1;
        if (closed <= written) {
            return;
        }
        for (PartOfTick part : parts) {
            offsets.put(partition(part.partition()), new OffsetAndMetadata(part.offset(), Long.toString(closed)));
        }
        if (System.nanoTime() - committed >= INTERVAL_NANOS) {
            commit();
        }
    }

    /** Commits what was written; all of it is there for readers then. */
    void commit() {
        if (offsets.isEmpty()) {
            return;
        }
        begin();
        producer.sendOffsetsToTransaction(Map.copyOf(offsets), group);
        producer.commitTransaction();
        offsets.clear();
        begun = false;
        committed = System.nanoTime();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(ProducerRecord<byte[], byte[]> message) {
        if (tick > written) {
            begin();
            producer.send(message);
        }
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(Topic.EVENTS.topicName(), number);
    }

    private void begin() {
        if (!begun) {
            producer.beginTransaction();
            begun = true;
        }
    }
}
