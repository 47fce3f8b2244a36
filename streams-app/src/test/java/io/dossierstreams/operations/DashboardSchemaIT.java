package io.dossierstreams.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grafana's own schema accepts the dashboards. */
class DashboardSchemaIT {
    private static NodeCheck check;

    @TempDir
    private Path directory;

    @BeforeAll
    static void requireLibraries() throws Exception {
        check = NodeCheck.require("../ops/grafana/check", "target/dashboard-check", "@grafana/schema");
    }

    @Test
    void shouldFitTheSchemaOfGrafana() throws Exception {
        NodeCheck.Ended ended =
                check.of(Dashboard.all().stream().map(Dashboard::file).toList());

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).isEqualToIgnoringNewLines("3 dashboards, 0 problems");
    }

    @Test
    void shouldFindWhatGrafanaWouldIgnore() throws Exception {
        String dashboard = Files.readString(Dashboard.FOLDER.resolve("breaches.json"));
        Path changed = Files.writeString(
                directory.resolve("changed.json"), dashboard.replace("\"colorMode\"", "\"colourMode\""));

        NodeCheck.Ended ended = check.of(List.of(changed));

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output()).contains("colourMode");
    }
}
