package io.dossierstreams.benchmark;

import io.dossierstreams.delta.Deltas;
import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import io.dossierstreams.topology.DossierRules;
import io.dossierstreams.topology.LedgerRules;
import io.dossierstreams.topology.PipelineMetrics;
import io.dossierstreams.topology.PipelineTopology;
import io.dossierstreams.topology.SharedRocksDbMemory;
import io.dossierstreams.topology.StateStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The real ledger over its real stores, without a broker: gets differences as a dossier task sends them, one partition.
 * What it writes is counted and thrown away.
 */
final class LedgerDriver implements TickDriver {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String APPLICATION = "ledger-sizes";
    private static final int HORIZON_MONTHS = 24;
    private static final List<String> FIGURES = Stream.of(
                    Topic.UNIT_DAYS,
                    Topic.UNIT_MONTHS,
                    Topic.AGGREGATES,
                    Topic.BREACH_EVENTS,
                    Topic.BREACH_STATES,
                    Topic.TICKS)
            .map(Topic::topicName)
            .toList();

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> input;
    private final List<String> changelogs;
    private long tick;

    /**
     * @param directory for the stores
     * @param guarantee {@link StreamsConfig#EXACTLY_ONCE_V2} as in production; with any other, stores that are in the
     *     directory are taken as they are
     * @param tick the last tick that the stores have
     */
    LedgerDriver(StateStores stores, Path directory, String guarantee, long tick) {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        config.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksDbMemory.class);
        driver = new TopologyTestDriver(
                PipelineTopology.build(
                        TopicNames.UNPREFIXED,
                        new DossierRules(1, ZONE, Limits.DEFAULT, HORIZON_MONTHS, Duration.ZERO, new byte[32]),
                        new LedgerRules(1, ZONE, HORIZON_MONTHS),
                        stores,
                        new PipelineMetrics(new SimpleMeterRegistry())),
                config);
        input = driver.createInputTopic(Topic.DELTAS.topicName(), new ByteArraySerializer(), new ByteArraySerializer());
        changelogs = stores().keySet().stream()
                .map(store -> APPLICATION + "-" + store + "-changelog")
                .toList();
        this.tick = tick;
    }

    @Override
    public TickCost tick(Instant now, References references, Deltas deltas) {
        tick++;
        List<byte[]> records = TickRecords.of(tick, references, deltas);
        long begin = System.nanoTime();
        records.forEach(record -> input.pipeInput(null, record, now));
        long waited = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        input.pipeInput(null, TickRecords.end(tick, now), now);
        long cpuNanos = threads.getCurrentThreadCpuTime() - cpu;
        long closed = System.nanoTime();
        Drained sent = drain(FIGURES);
        Drained kept = drain(changelogs);
        return new TickCost(
                waited - begin, closed - waited, cpuNanos, sent.records(), sent.bytes(), kept.records(), kept.bytes());
    }

    /** The last tick. */
    long lastTick() {
        return tick;
    }

    /** Those that hold something: the hook of commits is a store by name only. */
    Map<String, StateStore> stores() {
        Map<String, StateStore> stores = new TreeMap<>(driver.getAllStateStores());
        stores.values().removeIf(store -> !(store instanceof KeyValueStore));
        return stores;
    }

    @Override
    public void close() {
        driver.close();
    }

    /** A topic that has got nothing yet is not known to the driver. */
    private Drained drain(List<String> topics) {
        return Drained.of(topics.stream()
                .filter(driver.producedTopicNames()::contains)
                .map(topic -> driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer()))
                .toList());
    }
}
