package io.dossierstreams.benchmark.flink;

import io.dossierstreams.benchmark.peer.PeerOptions;
import io.dossierstreams.schema.topic.Topic;
import java.util.Properties;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Where the job begins and ends: the event log up to where it ends now, and the topics of the run. */
final class KafkaEnds {
    private KafkaEnds() {}

    static KafkaSource<LogRecord> source(PeerOptions options) {
        return KafkaSource.<LogRecord>builder()
                .setBootstrapServers(options.bootstrapServers())
                .setTopics(Topic.EVENTS.topicName())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .setDeserializer(new LogDeserializer())
                .setProperties(consumer())
                .build();
    }

    static Sink<Result> sink(PeerOptions options) {
        return KafkaSink.<Result>builder()
                .setBootstrapServers(options.bootstrapServers())
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix("benchmark-" + options.run())
                // Names are used again, so that the broker need not know thousands of them.
                .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
                .setKafkaProducerConfig(producer())
                .setRecordSerializer(new ResultRecords(options))
                .build();
    }

    /** Large fetches, and as many records from a poll as one has. */
    private static Properties consumer() {
        return properties(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                "20000",
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                Integer.toString(32 << 20),
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                Integer.toString(4 << 20),
                ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                Integer.toString(256 << 10),
                ConsumerConfig.RECEIVE_BUFFER_CONFIG,
                Integer.toString(1 << 20),
                "commit.offsets.on.checkpoint",
                "false",
                "register.consumer.metrics",
                "false");
    }

    /** Large batches that compress well. */
    private static Properties producer() {
        return properties(
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.BATCH_SIZE_CONFIG,
                Integer.toString(256 << 10),
                ProducerConfig.LINGER_MS_CONFIG,
                "20",
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                Integer.toString(64 << 20),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                "60000",
                "register.producer.metrics",
                "false");
    }

    private static Properties properties(String... pairs) {
        Properties properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return properties;
    }
}
