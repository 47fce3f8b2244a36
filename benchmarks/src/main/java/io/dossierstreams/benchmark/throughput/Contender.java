package io.dossierstreams.benchmark.throughput;

import java.util.List;

/**
 * Those that are compared. Each is a program that reads the whole log and ends.
 *
 * <p>The idiomatic one reads a shorter log: it would take too long for the whole.
 */
enum Contender {
    PLAIN("a", "plain consumer, nothing durable", "memory", PlainConsumer.class.getName()),
    TRANSACTIONAL("b", "plain consumer, transactional producer", "memory", TransactionalLoop.class.getName()),
    APPLICATION_MEMORY("c-memory", "the application, hash map state", "memory", ApplicationRun.class.getName()),
    APPLICATION_ROCKSDB("c-rocksdb", "the application, RocksDB state", "rocksdb", ApplicationRun.class.getName()),
    FLINK_MEMORY("d-memory", "Flink, hash map state", "memory", Contender.FLINK),
    FLINK_ROCKSDB("d-rocksdb", "Flink, RocksDB state", "rocksdb", Contender.FLINK),
    DSL("e", "Kafka Streams DSL, shorter log", "rocksdb", "io.dossierstreams.benchmark.throughput.DslContender");

    private static final String FLINK = "io.dossierstreams.benchmark.flink.FlinkContender";

    private final String id;
    private final String words;
    private final String state;
    private final String mainClass;

    Contender(String id, String words, String state, String mainClass) {
        this.id = id;
        this.words = words;
        this.state = state;
        this.mainClass = mainClass;
    }

    /** What it is called in options and file names. */
    String id() {
        return id;
    }

    /** What it is called in tables. */
    String words() {
        return words;
    }

    /** Where it keeps state, {@code memory} or {@code rocksdb}. */
    String state() {
        return state;
    }

    String mainClass() {
        return mainClass;
    }

    /** Whether it is the application itself, with topics of its own. */
    boolean isApplication() {
        return this == APPLICATION_MEMORY || this == APPLICATION_ROCKSDB;
    }

    /** Whether it has a class path of its own. */
    boolean isFlink() {
        return this == FLINK_MEMORY || this == FLINK_ROCKSDB;
    }

    /** Whether it reads the shorter log. */
    boolean readsShortLog() {
        return this == DSL;
    }

    /** The one that it is measured by: Flink with the same state. */
    Contender measure() {
        return state.equals(FLINK_ROCKSDB.state) && this != DSL ? FLINK_ROCKSDB : FLINK_MEMORY;
    }

    /** Options of the Java machine that it needs beside those of all. */
    List<String> options() {
        return isFlink()
                ? List.of(
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.time=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED")
                : List.of();
    }

    /** @throws IllegalArgumentException if there is none */
    static Contender of(String id) {
        for (Contender contender : values()) {
            if (contender.id.equals(id)) {
                return contender;
            }
        }
        throw new IllegalArgumentException("expected a, b, c-memory, c-rocksdb, d-memory, d-rocksdb or e, was " + id);
    }
}
