package io.dossierstreams.benchmark.latency;

import io.dossierstreams.benchmark.Country;
import io.dossierstreams.benchmark.process.JavaProcess;
import io.dossierstreams.benchmark.throughput.Workload;
import io.dossierstreams.command.Main;
import io.dossierstreams.reference.BuiltInDefinitions;
import io.dossierstreams.replay.ClosedTicks;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.ReferenceTopic;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.SettingsReader;
import io.dossierstreams.runtime.TopicAdmin;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/** One run: the application as operators start it, in a process of its own, on a log of its own. */
final class LatencyRun {
    /** Those of the product's own start script. */
    private static final List<String> OPTIONS = List.of("-Xmx1g", "-XX:+UseParallelGC");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Long, so that an application that falls behind is measured and not left out. */
    private static final long GRACE_MILLIS = 60_000;

    private final Load load;
    private final Path directory;
    private final Map<String, String> texts;
    private final KafkaClients clients;
    private final Settings settings;
    private final Probes probes;

    /**
     * @param name unlike that of all other runs on the broker
     * @param directory for state and what the application says
     */
    LatencyRun(Load load, String bootstrapServers, String name, Path tickKey, Path directory) {
        this.load = load;
        this.directory = directory;
        this.texts = Map.of(
                "bootstrap.servers", bootstrapServers,
                "topic.prefix", name + ".",
                "event.partitions", Integer.toString(load.partitions()),
                "tick.key.file", tickKey.toString(),
                "tick.interval.ms", Integer.toString(load.tickMillis()),
                "state.store", load.state(),
                "state.directory", directory.resolve("state").toString(),
                "kafka.commit.interval.ms", Integer.toString(load.commitMillis()));
        this.settings = SettingsReader.read(texts);
        this.clients = KafkaClients.of(settings);
        this.probes = new Probes(load.probes());
    }

    LatencyResult run() throws IOException, InterruptedException {
        List<Unit> directoryOfUnits = writeReferences();
        try (JavaProcess application =
                JavaProcess.start(Main.class, OPTIONS, arguments(), directory.resolve("application.log"))) {
            application.readUntil("running");
            awaitFirstTick();
            LiveEvents events = new LiveEvents(directoryOfUnits.stream()
                    .filter(unit -> unit.level() == Level.COMMUNE)
                    .map(Unit::id)
                    .toList());
            try (AlertReceiver receiver = new AlertReceiver(clients, probes);
                    PacedPublisher publisher = new PacedPublisher(
                            clients,
                            events,
                            probes,
                            load.rate(),
                            TimeUnit.SECONDS.toNanos(load.warmUpSeconds()),
                            TimeUnit.SECONDS.toNanos(1) / load.probesPerSecond(),
                            Clock.systemUTC())) {
                LatencyResult result = measure(application, publisher);
                receiver.check();
                return result;
            }
        }
    }

    /** The load goes on until the last alert is there, since an alert must come while events do. */
    private LatencyResult measure(JavaProcess application, PacedPublisher publisher) throws InterruptedException {
        long begin = System.nanoTime();
        Duration before = application.processorTime().orElse(Duration.ZERO);
        publisher.start();
        long missing = probes.awaitAlerts(
                TimeUnit.SECONDS.toMillis(load.warmUpSeconds() + load.seconds()) + load.tickMillis() + GRACE_MILLIS);
        double seconds = (System.nanoTime() - begin) / 1e9;
        publisher.check();
        if (!application.isAlive()) {
            throw new IllegalStateException("the application has ended; see " + directory);
        }
        double processors = application
                .processorTime()
                .map(after -> after.minus(before).toNanos() / 1e9 / seconds)
                .orElse(Double.NaN);
        return new LatencyResult(load, publisher.sent() / seconds, probes.latencies(), missing, processors);
    }

    private List<Unit> writeReferences() {
        try (Admin admin = clients.admin()) {
            new TopicAdmin(admin, settings.cluster()).create();
        }
        Workload workload = new Workload(0, load.units(), load.partitions());
        List<Unit> units = new ArrayList<>(workload.directory());
        List<Target> targets = new ArrayList<>(workload.targets());
        Clock clock = Clock.systemUTC();
        targets.add(Probes.target());
        new ReferenceTopic<>(clients, ReferenceKind.DEFINITIONS)
                .write(BuiltInDefinitions.all(), List.of(), clock.instant());
        List<Unit> all = new ArrayList<>(units);
        all.addAll(probes.units(Country.ROOT));
        new ReferenceTopic<>(clients, ReferenceKind.UNITS).write(all, List.of(), clock.instant());
        new ReferenceTopic<>(clients, ReferenceKind.TARGETS).write(targets, List.of(), clock.instant());
        return units;
    }

    /** It brings the reference data into the log. */
    private void awaitFirstTick() {
        try (ClosedTicks closed = new ClosedTicks(clients.consumer(), clients.topics())) {
            if (!closed.await(1, PATIENCE, tick -> {})) {
                throw new IllegalStateException("the first tick was not closed within " + PATIENCE);
            }
        }
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("run"));
        texts.forEach((name, value) -> {
            arguments.add("--set");
            arguments.add(name + "=" + value);
        });
        return arguments;
    }
}
