package io.dossierstreams.benchmark.latency;

import io.dossierstreams.benchmark.DirectoryCopy;
import io.dossierstreams.benchmark.process.BrokerProcess;
import io.dossierstreams.runtime.EmbeddedCluster;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures how long after an event its alert is received, by load, tick interval and commit interval. Broker and
 * application have processes of their own; this one publishes and receives. Prints a table in Markdown.
 */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures the time from an event to its alert, under a steady load.")
public final class Latency implements Callable<Integer> {
    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "1000,5000",
            description = "events a second; ${DEFAULT-VALUE}")
    private List<Integer> rates;

    @Option(
            names = "--tick-intervals",
            split = ",",
            defaultValue = "250,1000,5000",
            description = "least milliseconds from tick to tick; ${DEFAULT-VALUE}")
    private List<Integer> tickIntervals;

    @Option(
            names = "--commit-intervals",
            split = ",",
            defaultValue = "100,1000",
            description = "most milliseconds from commit to commit; ${DEFAULT-VALUE}")
    private List<Integer> commitIntervals;

    @Option(
            names = "--states",
            split = ",",
            defaultValue = "rocksdb",
            description = "rocksdb, memory; ${DEFAULT-VALUE}")
    private List<String> states;

    @Option(names = "--units", defaultValue = "300", description = "units, without probes; ${DEFAULT-VALUE}")
    private int units;

    @Option(names = "--partitions", defaultValue = "6", description = "of the event log; ${DEFAULT-VALUE}")
    private int partitions;

    @Option(names = "--warm-up", defaultValue = "30", description = "seconds before the first probe; ${DEFAULT-VALUE}")
    private int warmUp;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "seconds with probes, of each run; ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--probes", defaultValue = "20", description = "probes a second; ${DEFAULT-VALUE}")
    private int probes;

    @Option(names = "--directory", defaultValue = ".", description = "for broker and state, removed at the end")
    private Path workplace;

    @Option(names = "--output", description = "directory for the table and the plot; none are written without")
    private Path output;

    private final PrintStream out;
    private final PrintStream err;

    Latency(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Latency(System.out, System.err)).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(workplace, "latency").toAbsolutePath();
        List<LatencyResult> results = measure(directory);
        List<String> table = LatencyTable.lines(results);
        table.forEach(out::println);
        if (output != null) {
            Files.createDirectories(output);
            Files.write(output.resolve("latency.md"), table);
            Files.writeString(output.resolve("latency.svg"), new LatencyPlot(results).svg());
        }
        return results.stream().allMatch(result -> result.missing() == 0) ? 0 : 1;
    }

    private List<LatencyResult> measure(Path directory) throws IOException, InterruptedException {
        // Makes the key of the ticks.
        EmbeddedCluster.check(directory, Map.of());
        try (BrokerProcess broker = BrokerProcess.start(directory.resolve("broker"))) {
            return measure(broker.bootstrapServers(), EmbeddedCluster.tickKeyIn(directory), directory);
        } finally {
            DirectoryCopy.remove(directory);
        }
    }

    private List<LatencyResult> measure(String bootstrapServers, Path tickKey, Path directory)
            throws IOException, InterruptedException {
        List<LatencyResult> results = new ArrayList<>();
        for (Load load : loads()) {
            String name = "run-" + results.size();
            err.printf(
                    Locale.ROOT,
                    "%s: %s, %,d events/s, tick interval %,d ms, commit interval %,d ms%n",
                    name,
                    load.state(),
                    load.rate(),
                    load.tickMillis(),
                    load.commitMillis());
            results.add(new LatencyRun(load, bootstrapServers, name, tickKey, directory.resolve(name)).run());
        }
        return results;
    }

    private List<Load> loads() {
        List<Load> loads = new ArrayList<>();
        for (String state : states) {
            for (int tick : tickIntervals) {
                for (int commit : commitIntervals) {
                    for (int rate : rates) {
                        loads.add(new Load(rate, tick, commit, state, units, partitions, warmUp, seconds, probes));
                    }
                }
            }
        }
        return loads;
    }
}
