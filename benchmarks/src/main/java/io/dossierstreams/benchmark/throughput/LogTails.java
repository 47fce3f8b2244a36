package io.dossierstreams.benchmark.throughput;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Where the last records of partitions are. The end of a partition does not say it: marks of transactions count too. */
final class LogTails {
    private static final Duration POLL = Duration.ofMillis(100);

    /** How many offsets are read for a start; the marks at the end are as many as transactions that ended at once. */
    private static final long FIRST_STEP = 16;

    private LogTails() {}

    /**
     * The offsets behind the last records; partitions without records are left out.
     *
     * @param consumers gives one in no group
     */
    static Map<TopicPartition, Long> behindLastRecords(
            Supplier<Consumer<byte[], byte[]>> consumers, Collection<TopicPartition> partitions) {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            return behindLastRecords(consumer, partitions);
        }
    }

    private static Map<TopicPartition, Long> behindLastRecords(
            Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        // Only assigned partitions are asked for their ends without a warning.
        consumer.assign(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> found = new HashMap<>();
        Map<TopicPartition, Long> left = new HashMap<>(ends);
        left.values().removeIf(end -> end == 0);
        for (long step = FIRST_STEP; !left.isEmpty(); step *= FIRST_STEP) {
            consumer.assign(left.keySet());
            for (TopicPartition partition : left.keySet()) {
                consumer.seek(partition, Math.max(begins.get(partition), ends.get(partition) - step));
            }
            while (left.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    found.merge(partition(record), record.offset() + 1, Math::max);
                }
            }
            long done = step;
            left.entrySet()
                    .removeIf(end ->
                            found.containsKey(end.getKey()) || end.getValue() - done <= begins.get(end.getKey()));
        }
        return found;
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
