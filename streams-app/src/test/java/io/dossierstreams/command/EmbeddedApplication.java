package io.dossierstreams.command;

import io.dossierstreams.endtoend.ApplicationProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code dossier-streams run --embedded} in a process of its own, on a free port. */
final class EmbeddedApplication {
    private final ApplicationProcess process;
    private final Path data;
    private final int port;

    private EmbeddedApplication(ApplicationProcess process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** Starts it, and waits until it says that it runs. */
    static EmbeddedApplication start(Path data, String... options) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> all =
                new ArrayList<>(List.of("--embedded", "--data", data.toString(), "--port", Integer.toString(port)));
        all.addAll(List.of(options));
        Path output = Files.createTempFile(data.getParent(), "run", ".txt");
        EmbeddedApplication application = new EmbeddedApplication(ApplicationProcess.start(output, all), data, port);
        application.process.awaitRunning();
        return application;
    }

    int port() {
        return port;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    Path tickKeyFile() {
        return data.resolve("tick.key");
    }

    /** Where it answers over HTTP, for example {@code http://127.0.0.1:8080}. */
    String url() {
        return process.url();
    }

    /** What it has printed so far. */
    String output() {
        return process.output();
    }

    /** Sends SIGTERM, waits for the end, and returns the exit code. */
    int stop() throws InterruptedException {
        return process.stop();
    }
}
