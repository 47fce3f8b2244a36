package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.replay.ClosedTicks;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.SettingsReader;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.topic.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The application as it is, exactly once, over the whole log: from its start until the last tick is closed. */
@Command(name = "application-run", mixinStandardHelpOptions = true)
public final class ApplicationRun implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);
    /** A tick and the marker of its transaction, and some more. */
    private static final int LAST_RECORDS = 4;

    @Option(names = "--bootstrap-servers", required = true)
    private String bootstrapServers;

    @Option(names = "--run", required = true)
    private String run;

    @Option(names = "--partitions", required = true)
    private int partitions;

    @Option(names = "--threads", defaultValue = "2")
    private int threads;

    @Option(names = "--state", defaultValue = "rocksdb")
    private String state;

    @Option(names = "--directory", required = true)
    private Path directory;

    @Option(names = "--tick-key", description = "tick.key beside the directory if not given")
    private Path tickKey;

    @Option(names = "--set", description = "more settings")
    private Map<String, String> more = Map.of();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ApplicationRun()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Map<String, String> texts = new HashMap<>(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "application.id",
                "benchmark-" + run,
                "event.partitions",
                Integer.toString(partitions),
                "stream.threads",
                Integer.toString(threads),
                "state.store",
                state,
                "state.directory",
                directory.toString(),
                "tick.key.file",
                (tickKey == null ? directory.resolveSibling("tick.key") : tickKey).toString()));
        texts.putAll(more);
        Settings settings = SettingsReader.read(texts);
        KafkaClients clients = KafkaClients.of(settings);
        long last = lastTick(clients);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        AtomicLong first = new AtomicLong();
        try (Application application = new Application(settings, false, Clock.systemUTC(), registry)) {
            application.start();
            long begin = System.currentTimeMillis();
            try (ClosedTicks closed = new ClosedTicks(clients.consumer(), clients.topics())) {
                while (!closed.await(last, PATIENCE, tick -> first.compareAndSet(0, System.currentTimeMillis()))) {
                    if (application.failure().isPresent()) {
                        throw new IllegalStateException(
                                "the application failed", application.failure().get());
                    }
                }
            }
            long end = System.currentTimeMillis();
            double processed = registry.get("dossier.log.records").counter().count();
            System.out.printf(
                    "%.0f records, %d ms since the start, %d ms since the first tick: %.0f/s, %.0f/s%n",
                    processed,
                    end - begin,
                    end - first.get(),
                    processed * 1000 / (end - begin),
                    processed * 1000 / (end - first.get()));
        }
        return 0;
    }

    /** The number of the tick that the log ends with. */
    private static long lastTick(KafkaClients clients) {
        TopicPartition partition = new TopicPartition(clients.topics().name(Topic.EVENTS), 0);
        try (Consumer<byte[], byte[]> consumer = clients.consumer()) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            consumer.seek(partition, Math.max(0, end - LAST_RECORDS));
            long last = 0;
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    if (ControlRecord.isClaimedBy(message.headers())) {
                        last = MessageCodec.TICK_MARK.decode(message.value()).tick();
                    }
                }
            }
            return last;
        }
    }
}
