package io.dossierstreams.topology;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * A value and the partition that it goes to. Each partition of an output is written by one task only, and which one must
 * not hang on a hash of a key that may be null.
 *
 * @param partition the partition of the topic
 * @param value the bytes, or null
 */
record Routed(int partition, byte[] value) {
    static final Serializer<Routed> SERIALIZER = (topic, routed) -> routed.value();
    static final StreamPartitioner<byte[], Routed> PARTITIONER =
            (topic, key, routed, partitions) -> Optional.of(Set.of(routed.partition()));
}
