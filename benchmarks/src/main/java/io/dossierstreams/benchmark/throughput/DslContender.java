package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.Measured;
import io.dossierstreams.benchmark.peer.PeerOptions;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers.RocksDBDslStoreSuppliers;

/**
 * Contender (e): the same work as an idiomatic program of the Kafka Streams DSL, with JSON serdes by databind, exactly
 * once. It takes its input up to the end that is there when it starts, and ends when all of it is committed.
 */
public final class DslContender {
    /** As often as the others commit or take their checkpoints; the default of 100 ms would be slower. */
    private static final int COMMIT_MILLIS = 1_000;
    /** More than the default of 10 MiB: each aggregate that finds no place goes out at once and again. */
    private static final long CACHE_BYTES = 256L << 20;

    private static final long LOOK_MILLIS = 100;
    /** Before what is given, which wins. */
    private static final List<String> DEFAULTS = List.of("--state", "rocksdb");

    private final PeerOptions options;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Measured.Begin begin = new Measured.Begin();
    private final AtomicLong events = new AtomicLong();

    private DslContender(PeerOptions options) {
        this.options = options;
    }

    /** @param arguments see {@link PeerOptions}; the state is {@code rocksdb} if it is not given, as the DSL has it */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        String[] all =
                Stream.concat(DEFAULTS.stream(), Arrays.stream(arguments)).toArray(String[]::new);
        new DslContender(PeerOptions.parse(all)).run();
    }

    private void run() throws InterruptedException, ExecutionException {
        KafkaClients clients = new KafkaClients(options.bootstrapServers(), TopicNames.UNPREFIXED, Map.of());
        DslTopology topology = new DslTopology(options, () -> {
            begin.taken();
            events.incrementAndGet();
        });
        try (Admin admin = clients.admin();
                KafkaStreams streams = new KafkaStreams(topology.build(), config())) {
            createOutputs(admin);
            Drain drain = new Drain(admin, this::consumer, applicationId(), input());
            streams.setUncaughtExceptionHandler(exception -> {
                exception.printStackTrace();
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            });
            streams.setStateListener((now, before) -> {
                if (now == State.ERROR) {
                    stopped.countDown();
                }
            });
            streams.start();
            while (!drain.isOver()) {
                if (stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("the streams have failed");
                }
            }
            begin.end(events.get()).print();
        }
    }

    private Properties config() {
        Properties config = new Properties();
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, options.bootstrapServers());
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId());
        config.put(StreamsConfig.STATE_DIR_CONFIG, options.directory().toString());
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, options.threads());
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
        config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        config.put(
                StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG,
                switch (options.state()) {
                    case MEMORY -> InMemoryDslStoreSuppliers.class;
                    case ROCKSDB -> RocksDBDslStoreSuppliers.class;
                });
        config.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        config.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 << 10);
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        return config;
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        options.bootstrapServers(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private String applicationId() {
        return "benchmark-" + options.run() + "-dsl";
    }

    private List<TopicPartition> input() {
        return IntStream.range(0, options.partitions())
                .mapToObj(partition -> new TopicPartition(Topic.EVENTS.topicName(), partition))
                .toList();
    }

    private void createOutputs(Admin admin) throws InterruptedException, ExecutionException {
        admin.createTopics(List.of(
                        new NewTopic(options.aggregateTopic(), 1, (short) 1),
                        new NewTopic(options.breachTopic(), 1, (short) 1)))
                .all()
                .get();
    }
}
