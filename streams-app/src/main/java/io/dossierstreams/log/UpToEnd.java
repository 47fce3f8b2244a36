package io.dossierstreams.log;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads what stands in partitions now: from where a consumer is, up to the end at the time of the call. */
public final class UpToEnd {
    private static final Duration POLL = Duration.ofMillis(100);

    private UpToEnd() {}

    /**
     * Visits the records, in their order within a partition.
     *
     * @param partitions assigned to the consumer; others that are assigned have to be paused
     */
    public static void read(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            Collection<TopicPartition> partitions,
            Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(visitor);
        }
    }
}
