package io.dossierstreams.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code dossier-streams run --embedded} in a process of its own. */
final class ApplicationProcess {
    private final Process process;
    private final Path data;
    private final int port;
    private final Path output;

    private ApplicationProcess(Process process, Path data, int port, Path output) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.output = output;
    }

    /** Starts it on a free port and waits until it says that it runs. */
    static ApplicationProcess start(Path data, String... options) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path output = Files.createTempFile(data.getParent(), "run", ".txt");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--embedded",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port)));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        ApplicationProcess application = new ApplicationProcess(process, data, port, output);
        application.awaitRunning();
        return application;
    }

    private void awaitRunning() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (output().lines().noneMatch(line -> line.startsWith("running"))) {
            boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() - deadline > 0) {
                process.destroyForcibly();
                throw new IllegalStateException("the application does not run:\n" + output());
            }
        }
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

    /** What it has written so far. */
    String output() throws IOException {
        return Files.readString(output);
    }

    /** Sends SIGTERM, waits for the end, and returns the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(70, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the application does not stop");
        }
        return process.exitValue();
    }
}
