package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.Measured;
import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.replay.ClosedTicks;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.SettingsReader;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.topic.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    /** How often it is looked whether the first record has come. */
    private static final int WATCH_MILLIS = 10;

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
        Measured.Begin begin = new Measured.Begin();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        try (Application application = new Application(settings, false, Clock.systemUTC(), registry)) {
            application.start();
            watch.scheduleWithFixedDelay(
                    () -> {
                        if (records(registry) > 0) {
                            begin.taken();
                        }
                    },
                    0,
                    WATCH_MILLIS,
                    TimeUnit.MILLISECONDS);
            try (ClosedTicks closed = new ClosedTicks(clients.consumer(), clients.topics())) {
                while (!closed.await(last, PATIENCE, tick -> {})) {
                    if (application.failure().isPresent()) {
                        throw new IllegalStateException(
                                "the application failed", application.failure().get());
                    }
                }
            }
            begin.end((long) records(registry)).print();
        } finally {
            watch.shutdownNow();
        }
        return 0;
    }

    /** How many records of the log were processed, ticks and reference records among them; 0 before the first. */
    private static double records(SimpleMeterRegistry registry) {
        Counter counter = registry.find("dossier.log.records").counter();
        return counter == null ? 0 : counter.count();
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
