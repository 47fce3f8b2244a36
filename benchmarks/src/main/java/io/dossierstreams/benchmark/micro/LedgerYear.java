package io.dossierstreams.benchmark.micro;

import io.dossierstreams.benchmark.throughput.Workload;
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
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What closing a tick costs the ledger, in processor time, over a year of one tick per day; and digests of all records
 * that go out and of all that the changelogs get: two versions that do the same have the same digests.
 */
@Command(name = "ledger-year", mixinStandardHelpOptions = true, sortOptions = false)
public final class LedgerYear implements Callable<Integer> {
    private static final String APPLICATION = "ledger-year";
    private static final int HORIZON_MONTHS = 24;
    private static final double MILLIS = 1e6;
    /** The first ticks load reference data, and run before the code is compiled. */
    private static final int WARM_UP = 60;

    @Option(names = "--store", defaultValue = "MEMORY", description = "ROCKSDB or MEMORY; ${DEFAULT-VALUE}")
    private StateStores stores;

    @Option(names = "--events", defaultValue = "1000000", description = "events of the year; ${DEFAULT-VALUE}")
    private long events;

    @Option(names = "--units", defaultValue = "300", description = "units; ${DEFAULT-VALUE}")
    private int units;

    @Option(names = "--runs", defaultValue = "2", description = "how often the year is done; ${DEFAULT-VALUE}")
    private int runs;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LedgerYear()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        List<TickInput> ticks = TickInput.of(new Workload(events, units, 1));
        for (int run = 0; run < runs; run++) {
            measure(ticks);
        }
        return 0;
    }

    private void measure(List<TickInput> ticks) throws IOException {
        Path directory = Files.createTempDirectory("ledger-year");
        try (TopologyTestDriver driver = driver(directory)) {
            TestInputTopic<byte[], byte[]> input = driver.createInputTopic(
                    Topic.DELTAS.topicName(), new ByteArraySerializer(), new ByteArraySerializer());
            OutputDigest figures = new OutputDigest();
            OutputDigest state = new OutputDigest();
            List<Long> costs = new ArrayList<>();
            long waiting = 0;
            for (TickInput tick : ticks) {
                long begin = threads.getCurrentThreadCpuTime();
                tick.waiting().forEach(bytes -> input.pipeInput(null, bytes, tick.now()));
                long waited = threads.getCurrentThreadCpuTime();
                input.pipeInput(null, tick.end(), tick.now());
                costs.add(threads.getCurrentThreadCpuTime() - waited);
                waiting += waited - begin;
                drain(driver, figures, state);
            }
            print(costs, waiting, figures, state);
        }
    }

    private void print(List<Long> costs, long waiting, OutputDigest figures, OutputDigest state) {
        List<Long> measured = new ArrayList<>(costs.subList(WARM_UP, costs.size()));
        double mean = measured.stream().mapToLong(cost -> cost).average().orElseThrow();
        measured.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%s: close %.1f ms of processor time per tick, median %.1f, most %.1f; all ticks %.1f; waiting %.1f%n",
                stores,
                mean / MILLIS,
                measured.get(measured.size() / 2) / MILLIS,
                measured.get(measured.size() - 1) / MILLIS,
                costs.stream().mapToLong(cost -> cost).average().orElseThrow() / MILLIS,
                waiting / MILLIS / costs.size());
        System.out.printf(
                Locale.ROOT,
                "figures: %d records per tick, %s; changelogs: %d, %s%n",
                figures.records() / costs.size(),
                figures,
                state.records() / costs.size(),
                state);
    }

    private TopologyTestDriver driver(Path directory) {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        config.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksDbMemory.class);
        return new TopologyTestDriver(
                PipelineTopology.build(
                        TopicNames.UNPREFIXED,
                        new DossierRules(1, Workload.ZONE, Limits.DEFAULT, HORIZON_MONTHS, Duration.ZERO, new byte[32]),
                        new LedgerRules(1, Workload.ZONE, HORIZON_MONTHS),
                        stores,
                        new PipelineMetrics(new SimpleMeterRegistry())),
                config);
    }

    /** What waits is no concern of the ledger's figures. */
    private static void drain(TopologyTestDriver driver, OutputDigest figures, OutputDigest state) {
        OutputDigest ignored = new OutputDigest();
        driver.producedTopicNames().stream().sorted().forEach(topic -> {
            boolean isState = topic.startsWith(APPLICATION);
            (topic.contains("waiting") ? ignored : isState ? state : figures)
                    .take(driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
        });
    }
}
