package io.dossierstreams.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The example of a consumer in each language, as a process. Where its runtime or library is missing, tests are skipped. */
enum ConsumerExample {
    JAVA {
        @Override
        List<String> command() {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            String source = EXAMPLES.resolve("java/BreachConsumer.java").toString();
            return List.of(java, "-cp", System.getProperty("java.class.path"), source);
        }
    },
    PYTHON {
        @Override
        List<String> command() {
            String python = Stream.of(INSTALLED.resolve("python/bin/python3").toString(), "python3", "/usr/bin/python3")
                    .filter(candidate -> succeeds(candidate, "-c", "import confluent_kafka"))
                    .findFirst()
                    .orElse(null);
            assumeTrue(python != null, "no python3 with the library confluent-kafka; .ci/run installs it");
            return List.of(python, EXAMPLES.resolve("python/breach_consumer.py").toString());
        }
    },
    NODE {
        @Override
        List<String> command() {
            assumeTrue(succeeds("node", "--version"), "no node");
            Path installed = INSTALLED.resolve("node");
            assumeTrue(
                    Files.isDirectory(installed.resolve("node_modules/kafkajs")),
                    "no library kafkajs in " + installed + "; .ci/run installs it");
            return List.of(
                    "node",
                    copy(EXAMPLES.resolve("node/breach-consumer.mjs"), installed)
                            .toString());
        }
    };

    private static final Path EXAMPLES =
            Path.of("..", "examples", "consumers").toAbsolutePath().normalize();

    /** Where {@code .ci/run} installs libraries. */
    private static final Path INSTALLED = Path.of("target", "consumers").toAbsolutePath();

    private static final long PATIENCE_SECONDS = 90;

    /** Interpreter, script and what else comes before the options; skips the test where it cannot run here. */
    abstract List<String> command();

    /**
     * How a run has ended.
     *
     * @param out lines of standard output
     * @param error all of standard error
     */
    record Ended(int exitCode, List<String> out, String error) {}

    /** Runs it to its end. */
    Ended run(Path directory, String... options) throws IOException, InterruptedException {
        try (Running running = start(directory, options)) {
            assertThat(running.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("%s ends: %s", this, running.error())
                    .isTrue();
            return new Ended(running.process.exitValue(), running.out(), running.error());
        }
    }

    /** Starts it. */
    Running start(Path directory, String... options) throws IOException {
        List<String> command = new ArrayList<>(command());
        command.addAll(List.of(options));
        Path out = Files.createTempFile(directory, "out", ".txt");
        Path error = Files.createTempFile(directory, "error", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(error.toFile())
                .start();
        return new Running(process, out, error);
    }

    /** One that runs. */
    record Running(Process process, Path outFile, Path errorFile) implements AutoCloseable {
        List<String> out() {
            return text(outFile).lines().toList();
        }

        String error() {
            return text(errorFile);
        }

        /** Waits for so many lines. */
        List<String> await(int lines) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (out().size() < lines && process.isAlive() && System.nanoTime() < end) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
            return out();
        }

        /** Waits until it has printed this to standard error. */
        void awaitError(String text) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!error().contains(text) && process.isAlive() && System.nanoTime() < end) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
            assertThat(error()).contains(text);
        }

        /** Asks it to stop, and whether it has stopped in time. */
        boolean stop() throws InterruptedException {
            process.destroy();
            return process.waitFor(20, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path copy(Path file, Path directory) {
        try {
            return Files.copy(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
