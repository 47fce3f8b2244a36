package io.dossierstreams.runtime;

import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.topology.StateStores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of an application, all checked; see {@link SettingsReader} for their names.
 *
 * @param cluster the part that is enough to talk to the cluster
 * @param applicationId of Kafka Streams; instances with the same one share the work
 * @param tickInterval least time between two ticks
 * @param tickMaximumInterval most time between two ticks, when nothing arrives
 * @param tickKey the secret that ticks are signed with
 * @param stateDirectory where Kafka Streams keeps its state
 * @param stateStores what it keeps its state in
 * @param streamThreads threads of Kafka Streams
 * @param standbyReplicas further copies of each store that other instances keep
 * @param groupInstanceId static membership, where given
 * @param http where metrics and health are served, and to whom
 * @param metrics what is exported of figures
 * @param alertmanager where alerts are sent to, where they are
 * @param horizonMonths how far back an event may lie
 * @param dueSoon how long before its due date a dossier is due soon; zero where that is not to be said
 * @param definitions definitions beside the built-in ones, and in their place; where given, they are all there is
 */
public record Settings(
        ClusterSettings cluster,
        String applicationId,
        Duration tickInterval,
        Duration tickMaximumInterval,
        Secret tickKey,
        Path stateDirectory,
        StateStores stateStores,
        int streamThreads,
        int standbyReplicas,
        Optional<String> groupInstanceId,
        HttpSettings http,
        MetricsSettings metrics,
        Optional<AlertmanagerSettings> alertmanager,
        int horizonMonths,
        Duration dueSoon,
        Optional<ReferenceFile<Definition>> definitions) {

    /** The part that is enough to write ticks. */
    public TickerSettings ticker() {
        return new TickerSettings(cluster, applicationId, tickKey);
    }

    /** Whether state lies where a clean-up job may remove it; it would then have to be restored at the next start. */
    public boolean stateIsTemporary() {
        Path temporary =
                Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().normalize();
        return stateDirectory.startsWith(temporary);
    }

    /** The part that decides, beside the log, what is made of it. */
    public CountingSettings counting() {
        return new CountingSettings(cluster, tickKey, horizonMonths, dueSoon);
    }
}
