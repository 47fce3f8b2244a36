package io.dossierstreams.access;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Writes the settings of a user as an operator would: one file of properties, with Kafka's own behind {@code kafka.}. */
record SettingsFile(Path directory) {
    static final String APPLICATION_ID = "dossier-streams";

    Path write(String user, SecuredBroker broker, Map<String, String> kafka) throws Exception {
        Path tickKey = directory.resolve("tick.key");
        if (Files.notExists(tickKey)) {
            Files.writeString(tickKey, "a secret of more than 16 bytes");
        }
        Properties properties = new Properties();
        properties.setProperty("bootstrap.servers", broker.bootstrapServers());
        properties.setProperty("event.partitions", "2");
        properties.setProperty("tick.interval.ms", "200");
        properties.setProperty("tick.key.file", tickKey.toString());
        properties.setProperty(
                "state.directory", directory.resolve("state-" + user).toString());
        kafka.forEach((name, value) -> properties.setProperty("kafka." + name, value));
        Path file = directory.resolve(user + ".properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file;
    }
}
