package io.dossierstreams.benchmark.throughput;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A broker in a process of its own, so that what it costs is seen apart. Ends with whoever started it. */
final class BrokerProcess implements AutoCloseable {
    private static final int CLOSE_SECONDS = 30;

    private final Process process;
    private final String bootstrapServers;

    private BrokerProcess(Process process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts it on the data in a directory, where there are any.
     *
     * @param heap its largest heap, for example {@code 512m}
     * @param errors file that its standard error is appended to
     */
    static BrokerProcess start(Path directory, String heap, Path errors) throws IOException {
        Process process = new JavaProgram(
                        List.of("-Xmx" + heap, "-XX:+UseParallelGC"),
                        JavaProgram.ownClassPath(),
                        Broker.class.getName(),
                        List.of(directory.toString(), "0"))
                .start(errors);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String address = output.readLine();
        // The log of the product's own classes comes on standard output.
        while (address != null && address.contains(" ")) {
            address = output.readLine();
        }
        if (address == null) {
            throw new IllegalStateException("the broker did not start, see " + errors);
        }
        return new BrokerProcess(process, address);
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    /** Processor time so far; zero where the system does not say. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
