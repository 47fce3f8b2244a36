package io.dossierstreams.benchmark.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program in a Java machine of its own.
 *
 * @param options of the Java machine
 * @param classPath its class path
 * @param mainClass what is started
 * @param arguments of the program
 */
public record JavaProgram(List<String> options, String classPath, String mainClass, List<String> arguments) {

    /** The same class path as this program's. */
    public static String ownClassPath() {
        return System.getProperty("java.class.path");
    }

    /**
     * Starts it.
     *
     * @param errors file that its standard error is appended to
     */
    Process start(Path errors) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
    }

    /**
     * Starts it and waits for its end.
     *
     * @param errors file that its standard error is appended to
     * @param patience after which it is ended
     * @return its last line on standard output, or an empty text
     * @throws IllegalStateException if it fails, or takes too long
     */
    public String run(Path errors, Duration patience) throws IOException, InterruptedException {
        Process process = start(errors);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<String> lastLine = CompletableFuture.supplyAsync(() -> lastLine(process), reader);
            String line = lastLine.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException(mainClass + " ended with " + exitCode + ", see " + errors);
            }
            return line;
        } catch (TimeoutException e) {
            throw new IllegalStateException(mainClass + " took longer than " + patience + ", see " + errors, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading what " + mainClass + " says", e);
        } finally {
            process.destroyForcibly();
            reader.shutdown();
        }
    }

    private static String lastLine(Process process) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            return output.lines().reduce("", (before, line) -> line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
