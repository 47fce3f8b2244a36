package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopIT {
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @TempDir
    private Path directory;

    @Test
    void shouldStopInOrderAndStartAgainOnItsDataWhenToldToStop() throws Exception {
        Path data = directory.resolve("data");
        EmbeddedApplication first = EmbeddedApplication.start(data, "--set", "kafka.ssl.key.password=hunter2");
        byte[] key = Files.readAllBytes(first.tickKeyFile());

        assertThat(units(first, "load")).startsWith("loaded 4, unchanged 0");

        assertThat(first.stop()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(first.output())
                .contains("event.partitions = 6")
                .contains("kafka.ssl.key.password = ******")
                .doesNotContain("hunter2")
                .doesNotContain("ERROR");

        EmbeddedApplication second = EmbeddedApplication.start(data);
        assertThat(units(second, "load")).startsWith("loaded 0, unchanged 4");
        assertThat(second.stop()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(second.output()).doesNotContain("ERROR");
        assertThat(Files.readAllBytes(second.tickKeyFile())).isEqualTo(key);
    }

    private static String units(EmbeddedApplication application, String action) {
        return CommandRun.of(
                        "units", action, "../examples/units.csv", "--bootstrap-servers", application.bootstrapServers())
                .out();
    }
}
