package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputCharsetTest {
    @TempDir
    private Path directory;

    @Test
    void shouldWriteVietnameseWhenTheMachineKnowsAsciiOnly() throws IOException, InterruptedException {
        Path events = Files.writeString(directory.resolve("events.ndjson"), """
                {"specversion":"1.0","id":"1","source":"/s","type":"dossier.received.v1","time":"2023-01-04T08:00:00Z",\
                "subject":"D","data":{"unit":"HN","procedure":"1","channel":"TRỰC TUYẾN"}}
                """);
        Path output = directory.resolve("output");
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "validate",
                        events.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        process.environment().put("LC_ALL", "C");

        assertThat(process.start().waitFor()).isEqualTo(ExitCodes.PROBLEM);
        assertThat(Files.readString(output, StandardCharsets.UTF_8)).contains("\"TRỰC TUYẾN\"");
    }
}
