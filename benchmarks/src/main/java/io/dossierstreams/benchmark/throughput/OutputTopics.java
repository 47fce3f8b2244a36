package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.Booking;
import io.dossierstreams.benchmark.peer.PeerOptions;
import io.dossierstreams.benchmark.peer.Verdict;
import io.dossierstreams.delta.Counters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics that a loop writes, and how it does. */
final class OutputTopics {
    private static final int PARTITIONS = 1;
    private static final short REPLICAS = 1;

    private final PeerOptions options;

    OutputTopics(PeerOptions options) {
        this.options = options;
    }

    /** Creates them where they are not there. */
    void create() throws InterruptedException, ExecutionException {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, options.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(options.aggregateTopic(), PARTITIONS, REPLICAS),
                            new NewTopic(options.breachTopic(), PARTITIONS, REPLICAS)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /**
     * A producer with large batches that compress well.
     *
     * @param more further settings
     */
    Producer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                options.bootstrapServers(),
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 << 10,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                64L << 20,
                ProducerConfig.ACKS_CONFIG,
                "all"));
        config.putAll(more);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    ProducerRecord<byte[], byte[]> aggregate(String key, Counters flows) {
        return new ProducerRecord<>(options.aggregateTopic(), Booking.encode(key), flows.encode());
    }

    ProducerRecord<byte[], byte[]> breach(String key, Verdict verdict) {
        return new ProducerRecord<>(options.breachTopic(), Booking.encode(key), verdict.encode());
    }
}
