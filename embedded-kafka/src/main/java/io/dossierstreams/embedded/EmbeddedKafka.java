package io.dossierstreams.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker in this JVM: one KRaft node, controller and broker, listening on 127.0.0.1 only.
 *
 * <p>An instance is started once and closed once; to restart on the same data, make another one. Close the clients, and Kafka
 * Streams above all, before the broker: they would wait for it. Safe for use by several threads.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

    /** How often other free ports are picked when somebody was faster in taking them. */
    private static final int ATTEMPTS = 3;

    private final Path configuredDirectory;
    private final int configuredPort;
    private final Map<String, String> brokerProperties;
    private final Consumer<BrokerFault> onFault;

    private final AtomicBoolean told = new AtomicBoolean();
    private boolean used;
    private DataDirectory directory;
    private volatile BrokerRun run;

    EmbeddedKafka(
            Path configuredDirectory,
            int configuredPort,
            Map<String, String> brokerProperties,
            Consumer<BrokerFault> onFault) {
        this.configuredDirectory = configuredDirectory;
        this.configuredPort = configuredPort;
        this.brokerProperties = brokerProperties;
        this.onFault = onFault;
    }

    /**
     * Begins the options of a broker.
     *
     * @return a builder whose data directory must be set
     */
    public static EmbeddedKafkaBuilder builder() {
        return new EmbeddedKafkaBuilder();
    }

    /**
     * Starts the broker and returns when it answers. If that fails nothing is left running or locked,
     * unless the message asks to end the process.
     *
     * @return this
     * @throws PortInUseException if the port is taken
     * @throws DataDirectoryInUseException if another broker runs on the data directory
     * @throws DataDirectoryException if the data directory cannot be used
     * @throws EmbeddedKafkaException if the broker does not start for another cause, within 90 s at most
     * @throws IllegalStateException if it has been started or closed before
     */
    public synchronized EmbeddedKafka start() {
        if (used) {
            throw new IllegalStateException("an embedded broker is started once; make another one");
        }
        used = true;
        if (configuredPort != 0) {
            Ports.requireFree(configuredPort);
        }
        directory = DataDirectory.open(configuredDirectory);
        try {
            if (!directory.formatted()) {
                KafkaInternals.format(directory.path());
            }
            run = startOnFreePorts();
            run.fault().ifPresent(this::tell);
        } catch (StillRunningException e) {
            throw e;
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
        LOG.info("Embedded broker at {}, data in {}", bootstrapServers(), directory.path());
        return this;
    }

    /**
     * Returns where clients find the broker.
     *
     * @return {@code 127.0.0.1:port}; of the last run, if it is closed
     * @throws IllegalStateException if it has not been started
     */
    public String bootstrapServers() {
        return Ports.HOST + ":" + port();
    }

    /**
     * Returns the port for clients, on 127.0.0.1.
     *
     * @return 1 to 65535
     * @throws IllegalStateException if it has not been started
     */
    public int port() {
        BrokerRun current = run;
        if (current == null) {
            throw new IllegalStateException("the embedded broker has not been started");
        }
        return current.port();
    }

    /**
     * Returns the first fault after which the broker would have ended the JVM.
     *
     * @return empty as long as all is well
     */
    public Optional<BrokerFault> fault() {
        BrokerRun current = run;
        return current == null ? Optional.empty() : current.fault();
    }

    /**
     * Stops the broker and keeps its data. Does nothing if it is not running. Takes about a second; 30 s at most, then a
     * warning is logged and the directory stays locked, since threads of the broker may still write to it.
     */
    @Override
    public synchronized void close() {
        used = true;
        if (run == null || directory == null) {
            return;
        }
        DataDirectory closing = directory;
        directory = null;
        if (run.stop()) {
            closing.close();
        } else {
            LOG.warn("The embedded broker did not stop; {} stays locked until this process ends", closing.path());
        }
    }

    private BrokerRun startOnFreePorts() {
        for (int attempt = 1; ; attempt++) {
            List<Integer> free = Ports.free(2);
            int port = configuredPort == 0 ? free.get(0) : configuredPort;
            try {
                return BrokerRun.start(directory.path(), port, free.get(1), brokerProperties, this::tell);
            } catch (PortInUseException e) {
                if (e.port() == configuredPort || attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.info("Port {} was taken meanwhile; trying others", e.port());
            }
        }
    }

    private void tell(BrokerFault fault) {
        // Faults while starting are what start() throws.
        if (run != null && told.compareAndSet(false, true)) {
            Thread teller = new Thread(() -> onFault.accept(fault), "embedded-kafka-fault");
            teller.setDaemon(true);
            teller.start();
        }
    }
}
