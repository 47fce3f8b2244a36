package io.dossierstreams.topology;

import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;

/** The real topology on one partition, with real stores and serdes; reads from an {@link EventLog}. */
final class PipelineDriver implements AutoCloseable {
    /** Small, so that a test can go over it. */
    static final int MAXIMUM_BYTES = 4_000;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final EventLog log;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> input;
    private int piped;

    /** @param partitions how many partitions the dossier task believes the event log to have */
    PipelineDriver(EventLog log, int partitions, StateStores stores, Path directory) {
        this.log = log;
        DossierRules dossierRules = new DossierRules(
                partitions,
                SimulatedPipeline.ZONE,
                new Limits(MAXIMUM_BYTES, 16),
                24,
                SimulatedPipeline.DUE_SOON,
                EventLog.KEY);
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "pipeline-test");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        config.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        driver = new TopologyTestDriver(
                PipelineTopology.build(
                        TopicNames.UNPREFIXED,
                        dossierRules,
                        new LedgerRules(1, SimulatedPipeline.ZONE, SimulatedPipeline.HORIZON_MONTHS),
                        stores,
                        new PipelineMetrics(registry)),
                config);
        input = driver.createInputTopic(Topic.EVENTS.topicName(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends what the log has got since the last call. */
    PipelineDriver run() {
        List<Record<byte[], byte[]>> records = log.partitions().get(0);
        while (piped < records.size()) {
            Record<byte[], byte[]> next = records.get(piped++);
            input.pipeInput(
                    new TestRecord<>(next.key(), next.value(), next.headers(), Instant.ofEpochMilli(next.timestamp())));
        }
        return this;
    }

    /** What has come to a topic since the last call. */
    List<TestRecord<byte[], byte[]>> read(Topic topic) {
        return driver.createOutputTopic(topic.topicName(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** What a store has, as texts in the order of the keys. */
    Map<String, String> stored(String store) {
        Map<String, String> entries = new LinkedHashMap<>();
        try (KeyValueIterator<Bytes, byte[]> all =
                driver.<Bytes, byte[]>getKeyValueStore(store).all()) {
            all.forEachRemaining(entry -> entries.put(
                    new String(entry.key.get(), StandardCharsets.UTF_8),
                    new String(entry.value, StandardCharsets.UTF_8)));
        }
        return entries;
    }

    double rejected(RejectionCause cause) {
        return registry.get("dossier.log.records.rejected")
                .tag("cause", cause.name())
                .counter()
                .count();
    }

    double processed() {
        return registry.get("dossier.log.records").counter().count();
    }

    double closedTick() {
        return registry.get("dossier.ledger.tick").gauge().value();
    }

    @Override
    public void close() {
        driver.close();
    }
}
