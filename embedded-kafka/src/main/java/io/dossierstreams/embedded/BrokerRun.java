package io.dossierstreams.embedded;

import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a broker on given ports, from start to stop, each within a limit of time. */
final class BrokerRun {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerRun.class);

    /** Above the broker's own limit, so that normally its own message is seen. */
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    /** A controlled shutdown takes a second or two; a broker that has met a fault waits for a controller that is gone. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private static final Duration NUDGED_STOP_LIMIT = Duration.ofSeconds(10);

    private final ThreadGroup threads = new ThreadGroup("embedded-kafka");
    private final KafkaInternals kafka;
    private final int port;

    private BrokerRun(int port, Consumer<BrokerFault> onFault) {
        this.port = port;
        this.kafka = new KafkaInternals(threads, onFault);
    }

    /**
     * Starts a broker and waits until it answers.
     *
     * @throws PortInUseException if one of the ports is taken
     * @throws EmbeddedKafkaException if it does not start; nothing is left running then, but for a
     *     {@link StillRunningException}
     */
    static BrokerRun start(
            Path directory, int port, int controllerPort, Map<String, String> extra, Consumer<BrokerFault> onFault) {
        Map<String, String> settings = BrokerSettings.of(directory, port, controllerPort, extra);
        BrokerRun run = new BrokerRun(port, onFault);
        try {
            run.start(settings);
            return run;
        } catch (RuntimeException e) {
            if (!run.stop()) {
                throw new StillRunningException(e);
            }
            if (causedByBind(e)) {
                Ports.requireFree(port);
                Ports.requireFree(controllerPort);
            }
            throw e instanceof EmbeddedKafkaException
                    ? e
                    : new EmbeddedKafkaException("the embedded broker does not start: " + e.getMessage(), e);
        }
    }

    /** Returns the port of the clients' listener. */
    int port() {
        return port;
    }

    /** Returns the first fault met, if any. */
    Optional<BrokerFault> fault() {
        return kafka.fault();
    }

    /**
     * Stops the broker.
     *
     * @return whether it has stopped; if not, its threads may still write to the data directory
     */
    boolean stop() {
        BoundedTask stopping = BoundedTask.start(threads, "embedded-kafka-stop", kafka::stop);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return stoppedInTime(stopping);
                } catch (InterruptedException e) {
                    // To leave now would leave the data unclean; the limit holds anyway.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void start(Map<String, String> settings) {
        BoundedTask starting = BoundedTask.start(threads, "embedded-kafka-start", () -> kafka.start(settings));
        try {
            if (!starting.await(START_LIMIT)) {
                starting.nudge();
                throw new EmbeddedKafkaException(
                        "the embedded broker has not started within " + START_LIMIT.toSeconds() + " s", null);
            }
        } catch (InterruptedException e) {
            starting.nudge();
            Thread.currentThread().interrupt();
            throw new EmbeddedKafkaException("interrupted while the embedded broker was starting", e);
        }
        fault().ifPresent(fault -> {
            throw new EmbeddedKafkaException("the embedded broker met a fault while starting: " + fault, null);
        });
    }

    private static boolean stoppedInTime(BoundedTask stopping) throws InterruptedException {
        try {
            if (stopping.await(STOP_LIMIT)) {
                return true;
            }
            stopping.nudge();
            return stopping.await(NUDGED_STOP_LIMIT);
        } catch (RuntimeException e) {
            LOG.warn("The embedded broker did not stop cleanly", e);
            return false;
        }
    }

    private static boolean causedByBind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }
}
