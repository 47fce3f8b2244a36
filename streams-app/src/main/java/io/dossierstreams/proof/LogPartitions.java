package io.dossierstreams.proof;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** The partitions of the event log. */
final class LogPartitions {
    private LogPartitions() {}

    /**
     * All of them, by number.
     *
     * @throws ProofException if there are not as many as the settings say
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
        return partitions;
    }

    /** The one with the fewest records. */
    static int smallest(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream()
                .min(Comparator.comparingLong(partition -> ends.get(partition) - begins.get(partition)))
                .orElseThrow()
                .partition();
    }
}
