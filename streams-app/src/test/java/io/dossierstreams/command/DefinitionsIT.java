package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topic of definitions says what the file of the last start says. */
class DefinitionsIT {
    private static final Path EXAMPLE = Path.of("../examples/definitions.yaml");
    private static final Path BUILT_IN = Path.of("src/main/resources/io/dossierstreams/indicator/definitions.yaml");

    @TempDir
    private Path directory;

    @Test
    void shouldWriteWhatDiffersWhenTheApplicationStarts() throws Exception {
        Path data = directory.resolve("data");
        EmbeddedApplication builtIn = EmbeddedApplication.start(data);
        assertThat(lastLine(builtIn, "definitions", "diff", BUILT_IN.toString(), "--prune"))
                .startsWith("0 added, 0 changed, 0 removed, ");
        assertThat(lastLine(builtIn, "definitions", "load", EXAMPLE.toString())).startsWith("loaded 2, unchanged 0");
        assertThat(lastLine(builtIn, "units", "load", "../examples/units.csv")).startsWith("loaded 4");
        builtIn.stop();

        Path changed = Files.writeString(
                directory.resolve("changed.yaml"),
                Files.readString(EXAMPLE)
                        .replace("source: an example", "source: a letter")
                        .replace("received-in-person", "at-the-counter"));
        EmbeddedApplication second = EmbeddedApplication.start(data, "--set", "definitions.file=" + changed);
        assertThat(lastLine(second, "definitions", "diff", changed.toString(), "--prune"))
                .isEqualTo("0 added, 0 changed, 0 removed, 2 unchanged");
        CommandRun targets = command(second, "targets", "load", onTime().toString());
        assertThat(targets.exitCode()).isEqualTo(1);
        assertThat(targets.errLines())
                .first()
                .isEqualTo("line 1: indicator: there is no on-time among the ratios, only online");
        second.stop();
    }

    private Path onTime() throws Exception {
        return Files.writeString(
                directory.resolve("targets.yaml"),
                "- {id: T, indicator: on-time, scope: {select: UNDER, unit: HN}, issuer: PROVINCE, period: MONTH,"
                        + " threshold: 70%}\n");
    }

    private static String lastLine(EmbeddedApplication application, String... arguments) {
        return command(application, arguments)
                .out()
                .lines()
                .reduce((first, second) -> second)
                .orElse("");
    }

    private static CommandRun command(EmbeddedApplication application, String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--bootstrap-servers";
        all[arguments.length + 1] = application.bootstrapServers();
        return CommandRun.of(all);
    }
}
