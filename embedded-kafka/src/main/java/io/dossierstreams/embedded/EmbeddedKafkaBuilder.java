package io.dossierstreams.embedded;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Collects the options of an {@link EmbeddedKafka}; only the data directory has no default. */
public final class EmbeddedKafkaBuilder {
    private static final int LAST_PORT = 65_535;

    private final Map<String, String> brokerProperties = new LinkedHashMap<>();
    private Path dataDirectory;
    private int port;
    private Consumer<BrokerFault> onFault = fault -> {};

    EmbeddedKafkaBuilder() {}

    /**
     * Sets where all data of the broker lies. Created and formatted if need be, kept when the broker closes. The directory is
     * the broker's alone: it must be empty or of an earlier run.
     *
     * @param directory absolute or relative to the working directory
     * @return this
     */
    public EmbeddedKafkaBuilder dataDirectory(Path directory) {
        dataDirectory = Objects.requireNonNull(directory, "directory");
        return this;
    }

    /**
     * Sets the port for clients, on 127.0.0.1.
     *
     * @param number 1 to 65535, or 0, the default, for a free one, picked anew at each start
     * @return this
     * @throws IllegalArgumentException if it is no port
     */
    public EmbeddedKafkaBuilder port(int number) {
        if (number < 0 || number > LAST_PORT) {
            throw new IllegalArgumentException("a port is 0 to " + LAST_PORT + ", not " + number);
        }
        port = number;
        return this;
    }

    /**
     * Adds properties of the Kafka broker, which win over those of this module. The clients' listener is named {@code CLIENT}.
     *
     * @param properties by Kafka's names
     * @return this
     * @throws IllegalArgumentException if one of them sets the broker's identity, ports or directories
     */
    public EmbeddedKafkaBuilder brokerProperties(Map<String, String> properties) {
        brokerProperties.putAll(BrokerSettings.requireAllowed(properties));
        return this;
    }

    /**
     * Sets who is told when the broker meets a fault after which it would have ended the JVM. Called at most once for a broker,
     * in a thread of its own, so that it may close the broker.
     *
     * @param listener must not be null
     * @return this
     */
    public EmbeddedKafkaBuilder onFault(Consumer<BrokerFault> listener) {
        onFault = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Makes the broker without starting it.
     *
     * @return a broker to be started once
     * @throws NullPointerException if the data directory is not set
     */
    public EmbeddedKafka build() {
        Objects.requireNonNull(dataDirectory, "dataDirectory");
        return new EmbeddedKafka(dataDirectory, port, Map.copyOf(brokerProperties), onFault);
    }
}
