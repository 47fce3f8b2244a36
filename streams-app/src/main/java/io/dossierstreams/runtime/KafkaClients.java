package io.dossierstreams.runtime;

import io.dossierstreams.schema.topic.TopicNames;
import io.dossierstreams.topology.SharedRocksDbMemory;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler;

/** Kafka clients as this product needs them: committed records only, nothing lost, batches that compress well. */
public final class KafkaClients {
    /** Large enough for a rejected record: a full-size event and its headers. */
    private static final int MAXIMUM_REQUEST_BYTES = 2 << 20;

    private static final int COMMIT_MILLIS = 100;

    /** How long closing a tick may take. */
    private static final int TRANSACTION_MILLIS = 60_000;

    private final Map<String, Object> common;
    private final TopicNames topics;

    /**
     * @param bootstrapServers the cluster
     * @param topics what the topics of the log are called on it
     * @param overrides settings for all clients, by Kafka's own names
     */
    public KafkaClients(String bootstrapServers, TopicNames topics, Map<String, String> overrides) {
        Map<String, Object> settings = new HashMap<>(overrides);
        settings.put("bootstrap.servers", bootstrapServers);
        this.common = Map.copyOf(settings);
        this.topics = topics;
    }

    public static KafkaClients of(Settings settings) {
        return of(settings.cluster());
    }

    public static KafkaClients of(ClusterSettings settings) {
        return new KafkaClients(settings.bootstrapServers(), settings.topics(), settings.kafka());
    }

    /** What the topics of the log are called. */
    public TopicNames topics() {
        return topics;
    }

    public Admin admin() {
        Map<String, Object> config = new HashMap<>(common);
        config.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        config.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return Admin.create(config);
    }

    /** A consumer in no group that sees committed records only. */
    public Consumer<byte[], byte[]> consumer() {
        Map<String, Object> config = new HashMap<>(common);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** An idempotent producer. */
    public Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(producerConfig(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A producer with a fixed transactional id: opening a second one fences the first. */
    public Producer<byte[], byte[]> transactionalProducer(String transactionalId) {
        Map<String, Object> config = producerConfig();
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The settings of Kafka Streams. */
    public static Properties streams(Settings settings) {
        Properties config = new Properties();
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.cluster().bootstrapServers());
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        config.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.streamThreads());
        config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
        config.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.cluster().replicationFactor());
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksDbMemory.class);
        // Tasks commit on ticks; the interval is for the ticks that they pass over where these come fast: a replay
        // waits for
        // the last of them before it goes on.
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
        // Closing a tick is one call within a transaction. One that does not fit would be aborted and begun again, for
        // ever; and a country's is large (docs/sizes.md). Where the instance does not come back with its state, the
        // open
        // transaction holds back all readers until it times out, so it is no longer than that.
        config.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_MILLIS);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAXIMUM_REQUEST_BYTES);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        config.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 * 1024);
        // The log must be there from its first record: to start in the middle would be to count wrong.
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // A record of the log is rejected by our own rules or the application stops; nothing is skipped by a handler.
        config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailProcessingExceptionHandler.class);
        // After a kill the partitions wait for the old member to be given up.
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
        settings.groupInstanceId()
                .ifPresent(id -> config.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), id));
        config.putAll(settings.cluster().kafka());
        return config;
    }

    private Map<String, Object> producerConfig() {
        Map<String, Object> config = new HashMap<>(common);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAXIMUM_REQUEST_BYTES);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        return config;
    }
}
