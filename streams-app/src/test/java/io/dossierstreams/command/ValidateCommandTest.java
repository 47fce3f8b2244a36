package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    private static final Path EXAMPLE = Path.of("../examples/events.ndjson");

    @Test
    void shouldAcceptTheExample() {
        CommandRun run = CommandRun.of("validate", EXAMPLE.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("5 valid, 0 bad" + System.lineSeparator());
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldReportEveryBadLineWithNumberAndCause(@TempDir Path directory) throws Exception {
        String good = Files.readAllLines(EXAMPLE).get(0);
        Path file = Files.writeString(
                directory.resolve("e.ndjson"),
                "{\n" + good + "\n" + good.replace("received.v1", "received.v9") + "\n"
                        + good.replace("\"unit\":\"HN-BH\",", "") + "\n");

        CommandRun run = CommandRun.of("validate", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("1 valid, 3 bad");
        assertThat(run.errLines()).hasSize(3);
        assertThat(run.errLines().get(0)).startsWith("line 1: NOT_JSON ");
        assertThat(run.errLines().get(1)).startsWith("line 3: UNKNOWN_TYPE ");
        assertThat(run.errLines().get(2)).startsWith("line 4: MISSING_FIELD data.unit");
    }

    @Test
    void shouldSayThatThereIsNoSuchFile(@TempDir Path directory) {
        CommandRun run = CommandRun.of("validate", directory.resolve("none").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errLines()).singleElement().asString().endsWith("there is no such file");
    }
}
