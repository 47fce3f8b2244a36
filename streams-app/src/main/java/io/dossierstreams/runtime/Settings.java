package io.dossierstreams.runtime;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.topology.DossierRules;
import io.dossierstreams.topology.LedgerRules;
import io.dossierstreams.topology.StateStores;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of an application, all checked; see {@link SettingsReader} for their names.
 *
 * @param bootstrapServers the Kafka cluster
 * @param applicationId of Kafka Streams; instances with the same one share the work
 * @param eventPartitions partitions of the event log; never changed in place
 * @param replicationFactor of topics that are created
 * @param zone the time zone of days and periods
 * @param tickInterval least time between two ticks
 * @param tickMaximumInterval most time between two ticks, when nothing arrives
 * @param tickKey the secret that ticks are signed with
 * @param stateDirectory where Kafka Streams keeps its state
 * @param stateStores what it keeps its state in
 * @param streamThreads threads of Kafka Streams
 * @param groupInstanceId static membership, where given
 * @param http where metrics and health are served
 * @param limits limits on a single event
 * @param horizonMonths how far back an event may lie
 * @param kafka settings for all Kafka clients, as given by {@code kafka.*}
 */
public record Settings(
        String bootstrapServers,
        String applicationId,
        int eventPartitions,
        int replicationFactor,
        ZoneId zone,
        Duration tickInterval,
        Duration tickMaximumInterval,
        Secret tickKey,
        Path stateDirectory,
        StateStores stateStores,
        int streamThreads,
        Optional<String> groupInstanceId,
        InetSocketAddress http,
        Limits limits,
        int horizonMonths,
        Map<String, String> kafka) {

    /** The part that is enough to talk to the cluster. */
    public ClusterSettings cluster() {
        return new ClusterSettings(bootstrapServers, eventPartitions, replicationFactor, zone, limits, kafka);
    }

    /** The part that is enough to write ticks. */
    public TickerSettings ticker() {
        return new TickerSettings(cluster(), applicationId, tickKey);
    }

    /** Whether state lies where a clean-up job may remove it; it would then have to be restored at the next start. */
    public boolean stateIsTemporary() {
        Path temporary =
                Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().normalize();
        return stateDirectory.startsWith(temporary);
    }

    /** What decides, beside the log, what dossier tasks make of it. */
    public DossierRules dossierRules() {
        return new DossierRules(eventPartitions, zone, limits, horizonMonths, tickKey.bytes());
    }

    /** What decides, beside the log, what the ledger makes of it. */
    public LedgerRules ledgerRules() {
        return new LedgerRules(eventPartitions, zone, Indicators.STANDARD);
    }
}
