package io.dossierstreams.benchmark.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program in a Java machine of its own, with this one's class path. What it says on standard error goes to a file. */
public final class JavaProcess implements AutoCloseable {
    private static final long STOP_SECONDS = 60;

    private final String name;
    private final Process process;
    private final BufferedReader output;

    private JavaProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a program.
     *
     * @param main its class
     * @param options of the Java machine
     * @param log file that its standard error is appended to
     */
    public static JavaProcess start(Class<?> main, List<String> options, List<String> arguments, Path log)
            throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        JavaProgram program = new JavaProgram(options, JavaProgram.ownClassPath(), main.getName(), arguments);
        return new JavaProcess(main.getSimpleName(), program.start(log));
    }

    /**
     * Waits for the next line on its standard output.
     *
     * @throws IOException if it has ended without one
     */
    public String readLine() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException(name + " ended before it answered");
        }
        return line;
    }

    /** Reads what it says on its standard output until a line begins so, and gives that line. */
    public String readUntil(String begin) throws IOException {
        String line = readLine();
        while (!line.startsWith(begin)) {
            line = readLine();
        }
        return line;
    }

    /** The processor time that it has had; empty where the system does not say. */
    public Optional<Duration> processorTime() {
        return process.info().totalCpuDuration();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Ends its input and waits until it has ended of itself, for programs that do so.
     *
     * @throws IOException if it does not, or has failed
     */
    public void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException(name + " does not end");
        }
        if (process.exitValue() != 0) {
            throw new IOException(name + " has failed with exit code " + process.exitValue());
        }
    }

    /** Ends its input, and asks it to stop; kills it where it does not. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
