package io.dossierstreams.runtime;

import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.topic.TopicNames;
import java.time.ZoneId;
import java.util.Map;

/**
 * The part of the {@link Settings} that is enough to talk to the cluster: for commands that neither count nor tick, and
 * so need no secret.
 *
 * @param bootstrapServers the Kafka cluster
 * @param topics what the topics of the log are called on it
 * @param eventPartitions partitions of the event log
 * @param replicationFactor of topics that are created
 * @param zone the time zone of days and periods
 * @param limits limits on a single event
 * @param kafka settings for all Kafka clients
 */
public record ClusterSettings(
        String bootstrapServers,
        TopicNames topics,
        int eventPartitions,
        int replicationFactor,
        ZoneId zone,
        Limits limits,
        Map<String, String> kafka) {}
