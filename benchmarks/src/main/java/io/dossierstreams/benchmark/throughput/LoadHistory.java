package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.SettingsReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the history to a cluster. */
@Command(
        name = "load-history",
        mixinStandardHelpOptions = true,
        description = "Writes a year of events and their ticks.")
public final class LoadHistory implements Callable<Integer> {
    @Option(names = "--bootstrap-servers", required = true, description = "The cluster, host:port.")
    private String bootstrapServers;

    @Option(
            names = "--events",
            defaultValue = "6000000",
            description = "Number of events; ${DEFAULT-VALUE} if not given.")
    private long events;

    @Option(names = "--units", defaultValue = "300", description = "Number of units; ${DEFAULT-VALUE} if not given.")
    private int units;

    @Option(
            names = "--partitions",
            defaultValue = "6",
            description = "Of the event log; ${DEFAULT-VALUE} if not given.")
    private int partitions;

    @Option(names = "--tick-key", required = true, description = "File with the secret that ticks are signed with.")
    private Path tickKey;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LoadHistory()).execute(arguments));
    }

    @Override
    public Integer call() {
        Settings settings = SettingsReader.read(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "event.partitions",
                Integer.toString(partitions),
                "tick.key.file",
                tickKey.toString(),
                "application.id",
                "load-history"));
        long begin = System.nanoTime();
        new HistoryLog(new Workload(events, units, partitions), settings).write(sent -> {
            System.err.printf("\r%,d events", sent);
        });
        System.err.printf(" in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
        return 0;
    }
}
