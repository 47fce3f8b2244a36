package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.DirectoryCopy;
import io.dossierstreams.benchmark.peer.Measured;
import io.dossierstreams.benchmark.process.BrokerProcess;
import io.dossierstreams.benchmark.process.JavaProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Runs contenders over one log on one broker, and holds each to the same results. */
final class Race {
    private static final Duration PATIENCE = Duration.ofMinutes(40);

    private final Workload workload;
    private final RaceSettings settings;
    private final BrokerProcess broker;
    /** What the first run came to. */
    private Results expected;

    private String first;

    Race(Workload workload, RaceSettings settings, BrokerProcess broker) {
        this.workload = workload;
        this.settings = settings;
        this.broker = broker;
    }

    /**
     * Writes the log.
     *
     * @param tickKey file with the secret of the ticks
     */
    void load() throws IOException, InterruptedException {
        new JavaProgram(
                        List.of("-Xmx" + settings.heap(), "-XX:+UseParallelGC"),
                        JavaProgram.ownClassPath(),
                        LoadHistory.class.getName(),
                        List.of(
                                "--bootstrap-servers", broker.bootstrapServers(),
                                "--events", Long.toString(workload.events()),
                                "--units", Integer.toString(workload.units()),
                                "--partitions", Integer.toString(workload.partitions()),
                                "--tick-key", settings.tickKey().toString()))
                .run(settings.errors(), PATIENCE);
    }

    /**
     * Runs a contender once.
     *
     * @param number of the run
     * @throws IllegalStateException if it fails, or its results are not those of the first
     */
    Sample run(Contender contender, int number) throws IOException, InterruptedException, ExecutionException {
        String run = contender.id() + "-" + number;
        Path directory = Files.createDirectory(settings.directory().resolve("run-" + run));
        JavaProgram program = program(contender, run, directory);
        Duration before = broker.processorTime();
        long begin = System.currentTimeMillis();
        Measured measured = Measured.parse(program.run(settings.errors(), PATIENCE));
        Sample sample = new Sample(
                workload.events(),
                measured,
                measured.lastMillis() - begin,
                broker.processorTime().minus(before));
        check(contender, run);
        Traces.remove(broker.bootstrapServers(), contender, run);
        DirectoryCopy.remove(directory);
        return sample;
    }

    private void check(Contender contender, String run) {
        ResultTopics topics = new ResultTopics(broker.bootstrapServers());
        Results results = contender.isApplication() ? topics.ofApplication() : topics.ofPeer(run);
        if (expected == null) {
            expected = results;
            first = run;
            return;
        }
        Optional<String> difference = results.difference(expected);
        if (difference.isPresent()) {
            throw new IllegalStateException(
                    "the results of " + run + " are not those of " + first + ": " + difference.get());
        }
        if (expected.firstDay() != null && results.firstDay() == null) {
            // More is known now than the application keeps.
            expected = results;
            first = run;
        }
    }

    private JavaProgram program(Contender contender, String run, Path directory) {
        List<String> options = new ArrayList<>(List.of("-Xmx" + settings.heap(), "-XX:+UseParallelGC"));
        options.addAll(contender.options());
        List<String> arguments = new ArrayList<>(List.of(
                "--bootstrap-servers", broker.bootstrapServers(),
                "--run", run,
                "--partitions", Integer.toString(workload.partitions()),
                "--threads", Integer.toString(settings.threads()),
                "--state", contender.state(),
                "--directory", directory.toString()));
        if (contender.isApplication()) {
            arguments.addAll(List.of("--tick-key", settings.tickKey().toString()));
        } else {
            arguments.addAll(List.of("--units", Integer.toString(workload.units())));
        }
        String classPath = contender.isFlink() ? settings.flinkClassPath() : JavaProgram.ownClassPath();
        return new JavaProgram(options, classPath, contender.mainClass(), arguments);
    }
}
