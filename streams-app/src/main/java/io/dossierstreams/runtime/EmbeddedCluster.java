package io.dossierstreams.runtime;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A broker in this process and what the application needs beside it, all under one directory: {@code broker} holds the
 * broker's data, {@code state} the state of Kafka Streams, {@code tick.key} the secret of the ticks.
 *
 * <p>Builds for production come without the broker's jar, so that only {@link EmbeddedBroker} may name its classes.
 */
public final class EmbeddedCluster implements AutoCloseable {
    private static final String TICK_KEY = "tick.key";

    private final Path dataDirectory;
    private final Path tickKey;
    private final EmbeddedBroker broker;

    private EmbeddedCluster(Path dataDirectory, Path tickKey, EmbeddedBroker broker) {
        this.dataDirectory = dataDirectory;
        this.tickKey = tickKey;
        this.broker = broker;
    }

    /**
     * Starts a broker, on the data of an earlier run where there are some.
     *
     * @param dataDirectory created where it is missing
     * @param port on 127.0.0.1, or 0 for a free one
     * @throws ClusterException if there is no such broker in this build, or it cannot start; the message says why
     */
    public static EmbeddedCluster start(Path dataDirectory, int port) {
        return start(dataDirectory, port, fault -> {});
    }

    /**
     * The same.
     *
     * @param onFault is told, once and in a thread of its own, if the broker breaks after its start
     */
    public static EmbeddedCluster start(Path dataDirectory, int port, Consumer<String> onFault) {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        Path tickKey = TickKeyFile.createIfMissing(tickKeyIn(directory));
        try {
            return new EmbeddedCluster(
                    directory, tickKey, EmbeddedBroker.start(directory.resolve("broker"), port, onFault));
        } catch (NoClassDefFoundError e) {
            throw new ClusterException("this build has no embedded broker; run against a cluster instead", e);
        }
    }

    /**
     * Checks settings before a broker is started for them.
     *
     * @param dataDirectory where it is going to be; gets the tick key
     * @throws SettingsException with every mistake
     */
    public static void check(Path dataDirectory, Map<String, String> given) {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        Path tickKey = TickKeyFile.createIfMissing(tickKeyIn(directory));
        SettingsReader.read(texts(directory, tickKey, "127.0.0.1:1", given));
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public Path dataDirectory() {
        return dataDirectory;
    }

    /** Where the tick key is, or is going to be. */
    public static Path tickKeyIn(Path dataDirectory) {
        return dataDirectory.resolve(TICK_KEY);
    }

    /** The file with the secret that ticks are signed with. */
    public Path tickKeyFile() {
        return tickKey;
    }

    /**
     * Texts for the settings of an application on this broker.
     *
     * @param given texts by name, which win, except for the address of the broker
     */
    public Map<String, String> settingTexts(Map<String, String> given) {
        return texts(dataDirectory, tickKey, bootstrapServers(), given);
    }

    private static Map<String, String> texts(
            Path directory, Path tickKey, String bootstrapServers, Map<String, String> given) {
        Map<String, String> texts = new HashMap<>();
        texts.put(Setting.TICK_KEY_FILE.settingName(), tickKey.toString());
        texts.put(
                Setting.STATE_DIRECTORY.settingName(),
                directory.resolve("state").toString());
        // One instance: as a static member it gets its partitions back at once after a restart.
        texts.put(Setting.GROUP_INSTANCE_ID.settingName(), "embedded");
        texts.putAll(given);
        texts.put(Setting.BOOTSTRAP_SERVERS.settingName(), bootstrapServers);
        return Map.copyOf(texts);
    }

    /**
     * The settings of an application on this broker.
     *
     * @throws SettingsException with every mistake
     */
    public Settings settings(Map<String, String> given) {
        return SettingsReader.read(settingTexts(given));
    }

    /** Stops the broker; its data stay. Close the application first. */
    @Override
    public void close() {
        broker.close();
    }
}
