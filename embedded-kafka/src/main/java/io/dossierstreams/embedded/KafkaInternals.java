package io.dossierstreams.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One broker, in Kafka's own classes. They are no public API and change without notice, so they are imported here and
 * nowhere else.
 */
final class KafkaInternals {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaInternals.class);

    /**
     * Brokers that may still call {@link Exit}. Static because what it serves is: Kafka has one pair of exit procedures for
     * the whole JVM, so they are replaced for the first broker and put back after the last.
     */
    private static final Set<KafkaInternals> GUARDED = ConcurrentHashMap.newKeySet();

    private final AtomicReference<BrokerFault> fault = new AtomicReference<>();
    private final ThreadGroup threads;
    private final Consumer<BrokerFault> onFault;
    private volatile KafkaRaftServer server;

    /**
     * Makes a broker that is not started.
     *
     * @param threads group whose threads start and stop this broker; faults are told apart by it
     * @param onFault told of the first fault, in the thread that met it
     */
    KafkaInternals(ThreadGroup threads, Consumer<BrokerFault> onFault) {
        this.threads = threads;
        this.onFault = onFault;
    }

    /** Writes the identity of a new cluster and the versions of its features into an empty directory. */
    static void format(Path directory) {
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .setDirectories(List.of(directory.toString()))
                    .setMetadataLogDirectory(directory.toString())
                    .run();
        } catch (Exception e) {
            throw new DataDirectoryException(directory, "cannot be formatted: " + e.getMessage(), e);
        }
    }

    /** Starts the broker and returns when it answers. To be called in a thread of the group. */
    void start(Map<String, String> settings) {
        guard(this);
        // Not doLog: the broker would print some 300 settings.
        server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
    }

    /** Stops what has been started. To be called in a thread of the group. */
    void stop() {
        KafkaRaftServer started = server;
        if (started != null) {
            started.shutdown();
        }
        release(this);
    }

    /** Returns the first fault met, if any. */
    Optional<BrokerFault> fault() {
        return Optional.ofNullable(fault.get());
    }

    private static synchronized void guard(KafkaInternals broker) {
        GUARDED.add(broker);
        Exit.setExitProcedure((status, message) -> report(BrokerFault.Kind.EXIT, status, message));
        Exit.setHaltProcedure((status, message) -> report(BrokerFault.Kind.HALT, status, message));
    }

    private static synchronized void release(KafkaInternals broker) {
        if (GUARDED.remove(broker) && GUARDED.isEmpty()) {
            // Exit.resetExitProcedure would leave procedures that throw; these are what Kafka begins with.
            Exit.setExitProcedure((status, message) -> System.exit(status));
            Exit.setHaltProcedure((status, message) -> Runtime.getRuntime().halt(status));
        }
    }

    /** Returns to the caller within Kafka, as Kafka's own tests do: throwing would break its clean-up half way. */
    private static void report(BrokerFault.Kind kind, int status, String message) {
        Thread thread = Thread.currentThread();
        BrokerFault fault = new BrokerFault(kind, status, message == null ? "" : message, thread.getName());
        LOG.error("The embedded broker met a fault and asked to end the JVM: {}", fault);
        List<KafkaInternals> owners =
                GUARDED.stream().filter(broker -> broker.owns(thread)).toList();
        // A shared pool's thread belongs to nobody; then each broker may be the broken one.
        (owners.isEmpty() ? GUARDED : owners).forEach(broker -> broker.record(fault));
    }

    private boolean owns(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group != null && threads.parentOf(group);
    }

    private void record(BrokerFault newFault) {
        if (fault.compareAndSet(null, newFault)) {
            onFault.accept(newFault);
        }
    }
}
