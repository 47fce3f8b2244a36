package io.dossierstreams.command;

import io.dossierstreams.runtime.ClusterSettings;
import io.dossierstreams.runtime.CountingSettings;
import io.dossierstreams.runtime.Setting;
import io.dossierstreams.runtime.SettingsReader;
import io.dossierstreams.runtime.TickerSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options with which every command takes settings: defaults, then a file, then the environment, then these options. */
public final class SettingsOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings as a file of properties; 'run --help' lists them.")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting; wins over the environment (DOSSIER_TICK_INTERVAL_MS and so on) and the file.")
    private Map<String, String> assignments = new LinkedHashMap<>();

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT", description = "The Kafka cluster.")
    private String bootstrapServers;

    private final Map<String, String> environment = System.getenv();

    /** Texts by name, without defaults. */
    Map<String, String> texts() {
        return SettingsSources.merge(List.of(
                file == null ? Map.of() : SettingsSources.file(file),
                SettingsReader.fromEnvironment(environment),
                assignments,
                bootstrapServers == null
                        ? Map.of()
                        : Map.of(Setting.BOOTSTRAP_SERVERS.settingName(), bootstrapServers)));
    }

    /** Those that are enough to write ticks, with further texts, which win; checked. */
    TickerSettings ticker(Map<String, String> more) {
        return SettingsReader.readTicker(SettingsSources.merge(List.of(texts(), more)));
    }

    /** Those that decide, beside the log, what is made of it, checked. */
    CountingSettings counting() {
        return SettingsReader.readCounting(texts());
    }

    /** Those that are enough to talk to the cluster, checked. */
    ClusterSettings cluster() {
        return SettingsReader.readCluster(texts());
    }

    /** The same with further texts, which win. */
    ClusterSettings cluster(Map<String, String> more) {
        return SettingsReader.readCluster(SettingsSources.merge(List.of(texts(), more)));
    }

    /** Whether the cluster was named among the options. */
    boolean namesCluster() {
        return bootstrapServers != null;
    }
}
