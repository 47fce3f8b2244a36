package io.dossierstreams.benchmark.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A broker in a process of its own. */
public final class BrokerProcess implements AutoCloseable {
    private static final String USUAL_HEAP = "1g";

    private static final String ADDRESS = "127.0.0.1:";

    private final JavaProcess process;
    private final String bootstrapServers;

    private BrokerProcess(JavaProcess process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /** @param directory of its data, empty or of an earlier run; its log is a file beside it */
    public static BrokerProcess start(Path directory) throws IOException {
        return start(directory, USUAL_HEAP, directory.resolveSibling("broker.log"));
    }

    /**
     * The same.
     *
     * @param heap its largest heap, for example {@code 512m}
     * @param log file that its standard error is appended to
     */
    public static BrokerProcess start(Path directory, String heap, Path log) throws IOException {
        JavaProcess process = JavaProcess.start(
                Broker.class, List.of("-Xmx" + heap, "-XX:+UseParallelGC"), List.of(directory.toString(), "0"), log);
        try {
            return new BrokerProcess(process, process.readUntil(ADDRESS));
        } catch (IOException e) {
            process.close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Processor time so far; zero where the system does not say. */
    public Duration processorTime() {
        return process.processorTime().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
