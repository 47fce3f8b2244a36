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
        EmbeddedApplication again = EmbeddedApplication.start(data);
        assertThat(lastLine(again, "definitions", "diff", EXAMPLE.toString()))
                .as("what was loaded stays")
                .isEqualTo("0 added, 0 changed, 0 removed, 2 unchanged");
        again.stop();

        EmbeddedApplication given = EmbeddedApplication.start(data, "--set", "definitions.file=" + changed);
        assertThat(lastLine(given, "definitions", "diff", changed.toString()))
                .isEqualTo("0 added, 0 changed, 0 removed, 2 unchanged");
        assertThat(lastLine(given, "definitions", "diff", EXAMPLE.toString()))
                .as("the file is all there is beside the built-in ones")
                .isEqualTo("1 added, 1 changed, 0 removed, 0 unchanged");
        assertThat(lastLine(given, "definitions", "diff", BUILT_IN.toString()))
                .startsWith("0 added, 0 changed, 0 removed, ");
        CommandRun targets =
                command(given, "targets", "load", unknownIndicator().toString());
        assertThat(targets.exitCode()).isEqualTo(1);
        assertThat(targets.errLines())
                .first()
                .asString()
                .startsWith("line 1: indicator: there is no received-in-person");
        given.stop();
    }

    private Path unknownIndicator() throws Exception {
        return Files.writeString(
                directory.resolve("targets.yaml"),
                "- {id: T, indicator: received-in-person, scope: {select: UNDER, unit: HN}, issuer: PROVINCE, period: MONTH,"
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
