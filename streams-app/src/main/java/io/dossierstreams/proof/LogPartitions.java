package io.dossierstreams.proof;

import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** The partitions of the event log. */
final class LogPartitions {
    private LogPartitions() {}

    /**
     * All of them, by number; assigned to the consumer from now on.
     *
     * @throws ProofException if there are not as many as the settings say, or the first records are gone
     */
    static List<TopicPartition> of(Consumer<byte[], byte[]> consumer, String topic, int expected) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
        if (partitions.size() != expected) {
            throw new ProofException(topic + " has " + partitions.size() + " partitions, the settings say " + expected
                    + " (event.partitions)");
        }
        // Only an assigned partition is asked for its ends without a warning.
        consumer.assign(partitions);
        requireWhole(consumer, partitions);
        return partitions;
    }

    /** A log that has lost its first records would be counted without complaint, and wrongly. */
    private static void requireWhole(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        consumer.beginningOffsets(partitions).forEach((partition, begin) -> {
            if (begin > 0) {
                throw new ProofException(partition.topic() + " has lost its first records (partition "
                        + partition.partition() + " begins at offset " + begin
                        + "), so it cannot be counted again; what deletes them, as the topic has to keep all?");
            }
        });
    }
}
