package io.dossierstreams.rebuild;

import io.dossierstreams.log.LogRecord;
import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Utils;

/** Events as they stand in the old log, as records for the new one: key, value, headers and timestamp stay. */
final class EventCopy {
    private final String oldTopic;
    private final int oldPartitions;
    private final String newTopic;
    private final int newPartitions;
    private final Limits limits;

    /** @param limits of the new log */
    EventCopy(TopicNames oldTopics, int oldPartitions, TopicNames newTopics, int newPartitions, Limits limits) {
        this.oldTopic = oldTopics.name(Topic.EVENTS);
        this.oldPartitions = oldPartitions;
        this.newTopic = newTopics.name(Topic.EVENTS);
        this.newPartitions = newPartitions;
        this.limits = limits;
    }

    /** The record for the new log, to the partition where its dossier belongs there. */
    ProducerRecord<byte[], byte[]> of(int partition, LogRecord original) {
        long size = size(original.key()) + size(original.value()) + OriginalPosition.size(original.headers());
        Headers headers = new OriginalPosition(oldTopic, partition, original.offset())
                .behind(original.headers(), (int) Math.max(0, limits.maxBytes() - size));
        // Without a key it belongs nowhere, and is rejected in every partition.
        int target = original.key() == null ? partition % newPartitions : partitionOf(original.key(), newPartitions);
        // A client of long ago may have sent none, and no client can send less than 0.
        long timestamp = Math.max(0, original.timestamp());
        return new ProducerRecord<>(newTopic, target, timestamp, original.key(), original.value(), headers);
    }

    /** Whether it lies where the old application rejected it for its place. */
    boolean isMisplaced(int partition, LogRecord original) {
        return original.key() != null && partitionOf(original.key(), oldPartitions) != partition;
    }

    /** Whether it is larger than any event may be, so that it counts nowhere. */
    boolean isTooLarge(LogRecord original) {
        return size(original.key()) + size(original.value()) > limits.maxBytes();
    }

    private static int partitionOf(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    private static long size(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
