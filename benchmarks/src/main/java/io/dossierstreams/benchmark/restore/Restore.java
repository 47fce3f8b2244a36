package io.dossierstreams.benchmark.restore;

import io.dossierstreams.benchmark.DirectoryCopy;
import io.dossierstreams.benchmark.process.BrokerProcess;
import io.dossierstreams.benchmark.process.JavaProcess;
import io.dossierstreams.benchmark.throughput.Workload;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.SettingsReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Fills the application with dossiers, takes its state directory away, and measures how long it restores; and how many
 * bytes its changelogs take. Prints tables in Markdown.
 */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures how long state takes to restore, and how large its changelogs are.")
public final class Restore implements Callable<Integer> {
    private static final String APPLICATION = "restore";
    /** Of the history: 343 events to 100 dossiers. */
    private static final long EVENTS = 343;

    private static final long DOSSIERS = 100;
    private static final int MEGABYTE = 1 << 20;

    @Option(names = "--dossiers", defaultValue = "1000000", description = "dossiers, about; ${DEFAULT-VALUE}")
    private long dossiers;

    @Option(
            names = "--states",
            split = ",",
            defaultValue = "rocksdb,memory",
            description = "kinds of state; ${DEFAULT-VALUE}")
    private List<String> states;

    @Option(
            names = "--runs",
            defaultValue = "3",
            description = "restores of each, of which the median; ${DEFAULT-VALUE}")
    private int runs;

    @Option(names = "--units", defaultValue = "300", description = "units; ${DEFAULT-VALUE}")
    private int units;

    @Option(names = "--partitions", defaultValue = "6", description = "of the event log; ${DEFAULT-VALUE}")
    private int partitions;

    @Option(names = "--threads", defaultValue = "2", description = "stream threads; ${DEFAULT-VALUE}")
    private int threads;

    @Option(
            names = "--segment-megabytes",
            defaultValue = "16",
            description = "segments of the changelogs, so that the broker compacts them; 0 leaves them alone;"
                    + " ${DEFAULT-VALUE}")
    private long segmentMegabytes;

    @Option(
            names = "--java-options",
            split = ",",
            defaultValue = "-Xmx3g,-XX:+UseParallelGC",
            description = "of the application's Java machine; ${DEFAULT-VALUE}")
    private List<String> javaOptions;

    @Option(names = "--directory", defaultValue = ".", description = "for broker and state, removed at the end")
    private Path workplace;

    @Option(names = "--output", description = "directory for the tables; none are written without")
    private Path output;

    private final PrintStream out;
    private final PrintStream err;

    Restore(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Restore(System.out, System.err)).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Path directory = Files.createTempDirectory(workplace, "restore").toAbsolutePath();
        List<String> lines;
        // Makes the key of the ticks.
        EmbeddedCluster.check(directory, Map.of());
        try (BrokerProcess broker = BrokerProcess.start(directory.resolve("broker"))) {
            lines = measure(broker.bootstrapServers(), directory);
        } finally {
            DirectoryCopy.remove(directory);
        }
        lines.forEach(out::println);
        if (output != null) {
            Files.createDirectories(output);
            Files.write(output.resolve("restore.md"), lines);
        }
        return 0;
    }

    private List<String> measure(String bootstrapServers, Path directory)
            throws IOException, InterruptedException, ExecutionException {
        Map<String, String> texts = new LinkedHashMap<>(Map.of(
                "bootstrap.servers", bootstrapServers,
                "application.id", APPLICATION,
                // A static member gets its tasks back at once.
                "group.instance.id", APPLICATION,
                "event.partitions", Integer.toString(partitions),
                "stream.threads", Integer.toString(threads),
                "tick.key.file", EmbeddedCluster.tickKeyIn(directory).toString(),
                "state.directory", directory.resolve("state").toString(),
                "state.store", states.get(0)));
        Path log = directory.resolve("application.log");
        new FilledLog(texts, err)
                .fill(
                        new Workload(dossiers * EVENTS / DOSSIERS, units, partitions),
                        segmentMegabytes * MEGABYTE,
                        javaOptions,
                        log);
        KafkaClients clients = KafkaClients.of(SettingsReader.read(texts));
        List<ChangelogSize> sizes;
        try (Admin admin = clients.admin()) {
            sizes = new Changelogs(admin, clients, APPLICATION).sizes();
        }
        List<String> lines =
                new ArrayList<>(RestoreTables.times(times(texts, directory), RestoreTables.dossiers(sizes)));
        lines.add("");
        lines.addAll(RestoreTables.sizes(sizes));
        return lines;
    }

    /** Alternating, so that what else the machine does hits all of them. */
    private Map<String, List<RestoreTime>> times(Map<String, String> texts, Path directory)
            throws IOException, InterruptedException {
        Map<String, List<RestoreTime>> times = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            for (String state : states) {
                DirectoryCopy.remove(directory.resolve("state"));
                texts.put("state.store", state);
                try (JavaProcess application = JavaProcess.start(
                        TimedStart.class, javaOptions, TimedStart.arguments(texts), directory.resolve("restore.log"))) {
                    RestoreTime time = RestoreTime.parse(application.readUntil(RestoreTime.BEGIN));
                    err.printf(Locale.ROOT, "%s: %s%n", state, time);
                    times.computeIfAbsent(state, none -> new ArrayList<>()).add(time);
                    application.end();
                }
            }
        }
        return times;
    }
}
