package io.dossierstreams.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grafana's own schema accepts the dashboards. Runs where Node is, and the libraries of {@code ops/grafana/check} are in
 * {@code target/dashboard-check}, where {@code .ci/run} installs them; else it is skipped.
 */
class DashboardSchemaIT {
    private static final Path LIBRARIES = Path.of("target/dashboard-check");
    private static final Path CHECK = Path.of("../ops/grafana/check/check.mjs");

    @TempDir
    private Path directory;

    @BeforeAll
    static void requireLibraries() throws Exception {
        assumeTrue(
                Files.isDirectory(LIBRARIES.resolve("node_modules/@grafana/schema")),
                "the libraries of ops/grafana/check are not in streams-app/target/dashboard-check");
        assumeTrue(run(List.of("node", "--version")).exitCode() == 0, "Node is not on this machine");
        Files.copy(CHECK, LIBRARIES.resolve("check.mjs"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void shouldFitTheSchemaOfGrafana() throws Exception {
        Ended check = check(Dashboard.all().stream().map(Dashboard::file).toList());

        assertThat(check.exitCode()).as(check.output()).isZero();
        assertThat(check.output()).isEqualToIgnoringNewLines("3 dashboards, 0 problems");
    }

    @Test
    void shouldFindWhatGrafanaWouldIgnore() throws Exception {
        String dashboard = Files.readString(Dashboard.FOLDER.resolve("breaches.json"));
        Path changed = Files.writeString(
                directory.resolve("changed.json"), dashboard.replace("\"colorMode\"", "\"colourMode\""));

        Ended check = check(List.of(changed));

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.output()).contains("colourMode");
    }

    private static Ended check(List<Path> dashboards) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("node", LIBRARIES.resolve("check.mjs").toString()));
        dashboards.forEach(dashboard -> command.add(dashboard.toString()));
        return run(command);
    }

    private static Ended run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output);
    }

    private record Ended(int exitCode, String output) {}
}
