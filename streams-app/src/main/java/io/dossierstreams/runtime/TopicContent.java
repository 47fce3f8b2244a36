package io.dossierstreams.runtime;

import io.dossierstreams.log.UpToEnd;
import io.dossierstreams.schema.topic.Topic;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What stands in a topic now: committed records from the first up to the end. */
public final class TopicContent {
    private TopicContent() {}

    /** Visits every record of every partition, in their order within a partition. */
    public static void read(KafkaClients clients, Topic topic, Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        try (org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer = clients.consumer()) {
            List<TopicPartition> partitions = consumer
                    .partitionsFor(clients.topics().name(topic))
                    .stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            UpToEnd.read(consumer, partitions, visitor);
        }
    }
}
