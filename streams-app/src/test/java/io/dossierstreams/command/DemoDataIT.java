package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The demo's events on a cluster of its own, one command after the other. */
@TestMethodOrder(OrderAnnotation.class)
class DemoDataIT {
    @TempDir
    private static Path directory;

    private static EmbeddedApplication application;

    @BeforeAll
    static void startApplication() throws Exception {
        application = EmbeddedApplication.start(directory.resolve("data"), "--replay");
    }

    @AfterAll
    static void stopApplication() throws Exception {
        application.stop();
    }

    @Test
    @Order(1)
    void shouldSendNothingWhenThereIsNoSuchReport() {
        CommandRun run = demoData("somewhere");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errLines()).first().asString().startsWith("REPORT: expected one of hoai-nhon-2023-h1");
    }

    @Test
    @Order(2)
    void shouldPrintThePublishedTableWhenTheReportIsCounted() {
        CommandRun run = demoData("hoai-nhon-2023-h1");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("400 of 400").doesNotContain("nothing is sent");
    }

    @Test
    @Order(3)
    void shouldSendNothingButPrintTheSameTableWhenAllIsThereAlready() {
        CommandRun run = demoData("hoai-nhon-2023-h1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("The log has been counted up to 2023-06-30T17:00:00Z, past hoai-nhon-2023-h1: nothing is"
                        + " sent.")
                .contains("400 of 400");
    }

    private static CommandRun demoData(String report) {
        return CommandRun.of(
                "demo-data",
                report,
                "--quiet",
                "--bootstrap-servers",
                application.bootstrapServers(),
                "--set",
                "tick.key.file=" + application.tickKeyFile());
    }
}
