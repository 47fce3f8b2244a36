package io.dossierstreams.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.topology.StateStores;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** How long anything takes is not asserted: a test must not hang on the machine that it runs on. */
class LedgerSizesTest {

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldMeasureAllWhenTheCountryIsSmall(StateStores stores, @TempDir Path directory) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        int exitCode = new CommandLine(
                        new LedgerSizes(new PrintStream(written, true, StandardCharsets.UTF_8), System.err))
                .execute(
                        "--store",
                        stores.name(),
                        "--communes",
                        "12",
                        "--days",
                        "40",
                        "--runs",
                        "2",
                        "--directory",
                        directory.toString());

        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains(
                        "| a tick with one event | 2 |",
                        "| a unit moved | 2 |",
                        "| a definition changed | 2 |",
                        "| `unit-day-store` |");
        assertThat(exitCode).isZero();
    }
}
