package io.dossierstreams.endtoend;

import io.dossierstreams.command.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code dossier-streams run} in a process of its own, as an operator starts it: it can be stopped, and killed. */
public final class ApplicationProcess implements AutoCloseable {
    private final Process process;
    private final Path output;

    private ApplicationProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param output file for all that it prints */
    public static ApplicationProcess start(Path output, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(options);
        return startCommand(output, arguments);
    }

    /**
     * Starts another command than {@code run}.
     *
     * @param output file for all that it prints
     */
    public static ApplicationProcess startCommand(Path output, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new ApplicationProcess(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it says that it runs. */
    public void awaitRunning() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (output().lines().noneMatch(line -> line.startsWith("running"))) {
            boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() - deadline > 0) {
                process.destroyForcibly();
                throw new IllegalStateException("the application does not run:\n" + output());
            }
        }
    }

    /** Where it answers over HTTP, for example {@code http://127.0.0.1:8080}; known when it runs. */
    public String url() {
        String before = "metrics and health at ";
        return output().lines()
                .filter(line -> line.startsWith(before))
                .findFirst()
                .orElseThrow()
                .substring(before.length());
    }

    /** What it has printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: no chance to put anything away. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends SIGTERM, waits for the end, and returns the exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(70, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the application does not stop:\n" + output());
        }
        return process.exitValue();
    }

    /** Waits until it ends by itself, and returns the exit code. */
    public int awaitEnd(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("the application goes on:\n" + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
