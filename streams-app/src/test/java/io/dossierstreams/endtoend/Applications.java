package io.dossierstreams.endtoend;

import io.dossierstreams.runtime.EmbeddedCluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Instances of the application on one broker, by name; each has a state directory of its own. */
final class Applications implements AutoCloseable {
    private final EmbeddedCluster cluster;
    private final Map<String, ApplicationProcess> running = new LinkedHashMap<>();

    Applications(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Starts an instance, or starts it again after it was killed.
     *
     * @param more further options
     */
    void start(String name, String... more) {
        Path directory = cluster.dataDirectory();
        List<String> options = new ArrayList<>(List.of(
                "--replay",
                "--bootstrap-servers=" + cluster.bootstrapServers(),
                // The other instance goes on once the transaction of the killed one is aborted.
                "--set=kafka.producer.transaction.timeout.ms=10000",
                "--set=tick.key.file=" + cluster.tickKeyFile(),
                "--set=state.directory=" + directory.resolve("state-" + name),
                "--set=group.instance.id=" + name));
        options.addAll(List.of(more));
        Path output = directory.resolve("application-" + name + "-" + System.nanoTime() + ".log");
        running.put(name, ApplicationProcess.start(output, options));
    }

    boolean isRunning(String name) {
        return running.containsKey(name) && running.get(name).isAlive();
    }

    void awaitRunning(String name) {
        try {
            running.get(name).awaitRunning();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void kill(String name) {
        try {
            running.get(name).kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        running.values().forEach(ApplicationProcess::close);
    }
}
