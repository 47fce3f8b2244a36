package io.dossierstreams.benchmark.process;

import io.dossierstreams.benchmark.throughput.Broker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A broker in a process of its own. */
public final class BrokerProcess implements AutoCloseable {
    private static final List<String> OPTIONS = List.of("-Xmx1g", "-XX:+UseParallelGC");

    private static final String ADDRESS = "127.0.0.1:";

    private final JavaProcess process;
    private final String bootstrapServers;

    private BrokerProcess(JavaProcess process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /** @param directory of its data, empty or of an earlier run; its log is a file beside it */
    public static BrokerProcess start(Path directory) throws IOException {
        JavaProcess process = JavaProcess.start(
                Broker.class, OPTIONS, List.of(directory.toString(), "0"), directory.resolveSibling("broker.log"));
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

    @Override
    public void close() throws IOException {
        process.close();
    }
}
