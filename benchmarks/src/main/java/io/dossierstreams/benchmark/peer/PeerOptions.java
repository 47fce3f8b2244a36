package io.dossierstreams.benchmark.peer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a peer is started with. Read without a library, as each peer has a class path of its own.
 *
 * @param bootstrapServers host and port of the broker
 * @param run names the run, and with it the topics that it writes
 * @param partitions of the event log
 * @param threads that work in parallel
 * @param state where state is kept
 * @param directory for state on disk and checkpoints; empty, and there
 * @param units number of units of the workload
 */
public record PeerOptions(
        String bootstrapServers, String run, int partitions, int threads, State state, Path directory, int units) {
    private static final Set<String> NAMES =
            Set.of("--bootstrap-servers", "--run", "--partitions", "--threads", "--state", "--directory", "--units");

    /** Where state is kept. */
    public enum State {
        MEMORY,
        ROCKSDB
    }

    /**
     * Reads {@code --bootstrap-servers HOST:PORT --run ID --partitions P --threads N --state memory|rocksdb --directory DIR
     * --units U}; the threads are 2, the state is memory and the units are 300 if they are not given.
     *
     * @throws IllegalArgumentException if one is unknown or missing, or is no such value
     */
    public static PeerOptions parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!NAMES.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("expected an option and its value, was " + arguments[i]);
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        return new PeerOptions(
                required(given, "--bootstrap-servers"),
                required(given, "--run"),
                Integer.parseInt(required(given, "--partitions")),
                Integer.parseInt(given.getOrDefault("--threads", "2")),
                state(given.getOrDefault("--state", "memory")),
                Path.of(required(given, "--directory")),
                Integer.parseInt(given.getOrDefault("--units", "300")));
    }

    /** The topic for aggregates: key {@code scope|period}, value {@link io.dossierstreams.delta.Counters#encode()}. */
    public String aggregateTopic() {
        return aggregateTopic(run);
    }

    /** The topic for breaches: key {@code target|unit|period}, value {@link Verdict#encode()}. */
    public String breachTopic() {
        return breachTopic(run);
    }

    /** The topic for aggregates of a run. */
    public static String aggregateTopic(String run) {
        return "benchmark-" + run + "-aggregate";
    }

    /** The topic for breaches of a run. */
    public static String breachTopic(String run) {
        return "benchmark-" + run + "-breach";
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static State state(String text) {
        return switch (text) {
            case "memory" -> State.MEMORY;
            case "rocksdb" -> State.ROCKSDB;
            default -> throw new IllegalArgumentException("--state: expected memory or rocksdb, was " + text);
        };
    }
}
