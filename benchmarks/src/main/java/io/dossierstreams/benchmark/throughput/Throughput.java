package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.DirectoryCopy;
import io.dossierstreams.benchmark.process.BrokerProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Runs the application and its peers over the same log, again and again, and says how fast each was. */
@Command(
        name = "throughput",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Compares the application with what one would write instead: the same log, the same results.")
public final class Throughput implements Callable<Integer> {
    private static final int KEY_BYTES = 32;

    @Option(names = "--events", defaultValue = "6000000", description = "events in the log; ${DEFAULT-VALUE}")
    private long events;

    @Option(names = "--units", defaultValue = "300", description = "units of all levels; ${DEFAULT-VALUE}")
    private int units;

    @Option(names = "--runs", defaultValue = "3", description = "runs of each; ${DEFAULT-VALUE}")
    private int runs;

    @Option(
            names = "--contenders",
            defaultValue = "a,b,c-memory,c-rocksdb,d-memory,d-rocksdb,e",
            split = ",",
            description = "in the order of their runs; ${DEFAULT-VALUE}")
    private List<Contender> contenders;

    @Option(
            names = "--short-events",
            defaultValue = "300000",
            description = "events in the log for e; ${DEFAULT-VALUE}")
    private long shortEvents;

    @Option(names = "--partitions", defaultValue = "6", description = "of the log; ${DEFAULT-VALUE}")
    private int partitions;

    @Option(names = "--threads", defaultValue = "2", description = "of each contender; ${DEFAULT-VALUE}")
    private int threads;

    @Option(names = "--heap", defaultValue = "3g", description = "of each contender; ${DEFAULT-VALUE}")
    private String heap;

    @Option(names = "--broker-heap", defaultValue = "512m", description = "of the broker; ${DEFAULT-VALUE}")
    private String brokerHeap;

    @Option(names = "--flink-class-path", defaultValue = "", description = "of Flink's contender")
    private String flinkClassPath;

    @Option(names = "--directory", defaultValue = ".", description = "for logs and state, removed at the end")
    private Path workplace;

    @Option(names = "--output", description = "directory for the table and the plots; none are written without it")
    private Path output;

    private final PrintStream out;
    private final PrintStream err;
    private final Table table = new Table();

    Throughput(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(commandLine(System.out, System.err).execute(arguments));
    }

    static CommandLine commandLine(PrintStream out, PrintStream err) {
        return new CommandLine(new Throughput(out, err)).registerConverter(Contender.class, id -> {
            try {
                return Contender.of(id);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        });
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Path directory = Files.createTempDirectory(Files.createDirectories(workplace), "throughput");
        boolean done = false;
        try {
            race(
                    contenders.stream()
                            .filter(contender -> !contender.readsShortLog())
                            .toList(),
                    events,
                    directory.resolve("log"));
            race(
                    contenders.stream().filter(Contender::readsShortLog).toList(),
                    shortEvents,
                    directory.resolve("short-log"));
            done = true;
        } finally {
            if (done) {
                DirectoryCopy.remove(directory);
            } else {
                err.println("see " + directory + " for what the programs say");
            }
        }
        report();
        return 0;
    }

    /** The contenders take turns, so that what else the machine does meets all of them. */
    private void race(List<Contender> racing, long length, Path directory)
            throws IOException, InterruptedException, ExecutionException {
        if (racing.isEmpty()) {
            return;
        }
        Files.createDirectory(directory);
        RaceSettings settings = new RaceSettings(threads, heap, tickKey(directory), directory, flinkClassPath);
        try (BrokerProcess broker = BrokerProcess.start(directory.resolve("broker"), brokerHeap, settings.errors())) {
            Race race = new Race(new Workload(length, units, partitions), settings, broker);
            err.printf(Locale.ROOT, "writing %,d events%n", length);
            race.load();
            if (racing.size() == 1 && racing.get(0) != Contender.PLAIN) {
                // It has nobody else to agree with.
                race.run(Contender.PLAIN, 0);
            }
            for (int run = 1; run <= runs; run++) {
                for (Contender contender : racing) {
                    Sample sample = race.run(contender, run);
                    table.add(contender, sample);
                    err.printf(
                            Locale.ROOT,
                            "run %d of %d: (%s) %,.0f events/s, steady %,.0f, CPU %.1f s and broker's %.1f s per million%n",
                            run,
                            runs,
                            contender.id(),
                            sample.eventsPerSecond(),
                            sample.steadyEventsPerSecond(),
                            sample.processorSeconds(),
                            sample.brokerSeconds());
                }
            }
        }
    }

    private static Path tickKey(Path directory) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Files.writeString(
                directory.resolve("tick.key"), Base64.getEncoder().encodeToString(key));
    }

    private void report() throws IOException {
        Report report = new Report(table, events, units, shortEvents);
        report.lines().forEach(out::println);
        if (output != null) {
            report.write(output);
            err.println("written to " + output);
        }
    }
}
