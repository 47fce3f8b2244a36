package io.dossierstreams.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A broker in a JVM of its own with 128 MiB of heap, which ends with its standard input. */
final class BrokerProcess implements AutoCloseable {
    private final Process process;
    private final String bootstrapServers;

    private BrokerProcess(Process process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    static BrokerProcess start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String firstLine = output.readLine();
        if (firstLine == null) {
            throw new IOException("the broker's process ended before it answered");
        }
        return new BrokerProcess(process, firstLine);
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    boolean alive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /** Prints the address when the broker answers, then waits for the end of standard input. */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedKafka broker = EmbeddedKafka.builder()
                .dataDirectory(Path.of(arguments[0]))
                .build()
                .start()) {
            System.out.println(broker.bootstrapServers());
            while (System.in.read() >= 0) {
                // Nothing is said to this process; only the end counts.
            }
        }
    }
}
