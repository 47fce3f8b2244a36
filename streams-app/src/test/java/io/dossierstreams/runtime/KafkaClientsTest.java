package io.dossierstreams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaClientsTest {
    @TempDir
    private Path directory;

    @Test
    void shouldRunStreamsExactlyOnceFromTheFirstRecord() throws IOException {
        Properties streams = streams(Map.of());

        assertThat(streams)
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("main.consumer.auto.offset.reset", "earliest")
                .containsEntry("ensure.explicit.internal.resource.naming", true);
    }

    @Test
    void shouldGiveStreamsTheSettingsThatAreForKafka() throws IOException {
        Properties streams = streams(Map.of("kafka.security.protocol", "SASL_SSL", "kafka.commit.interval.ms", "200"));

        assertThat(streams).containsEntry("security.protocol", "SASL_SSL").containsEntry("commit.interval.ms", "200");
    }

    @Test
    void shouldKeepAsManyStandbyCopiesAsAreSet() throws IOException {
        assertThat(streams(Map.of())).containsEntry("num.standby.replicas", 0);
        assertThat(streams(Map.of("standby.replicas", "1"))).containsEntry("num.standby.replicas", 1);
    }

    @Test
    void shouldLetATransactionTakeAMinuteWhereNoOtherTimeIsSet() throws IOException {
        String name = "producer.transaction.timeout.ms";

        assertThat(streams(Map.of())).containsEntry(name, 60_000);
        assertThat(streams(Map.of("kafka." + name, "300000"))).containsEntry(name, "300000");
    }

    private Properties streams(Map<String, String> more) throws IOException {
        Map<String, String> given = new HashMap<>(more);
        given.put(
                "tick.key.file",
                Files.write(directory.resolve("key"), new byte[32]).toString());
        return KafkaClients.streams(SettingsReader.read(given));
    }
}
