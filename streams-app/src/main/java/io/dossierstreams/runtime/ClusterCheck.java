package io.dossierstreams.runtime;

import io.dossierstreams.schema.topic.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;

/** Looks whether a cluster is there before anything waits for it: other clients would try for a minute and say little. */
public final class ClusterCheck {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(8);

    private ClusterCheck() {}

    /**
     * Opens an admin client and makes sure that a broker answers it.
     *
     * @throws ClusterException if none does within 8 seconds
     */
    public static Admin open(ClusterSettings settings) {
        Admin admin = create(settings);
        try {
            new TopicAdmin(admin, settings).requireAnswer(ANSWER_LIMIT);
            return admin;
        } catch (TimeoutException e) {
            admin.close(Duration.ZERO);
            throw unreachable(settings, e);
        } catch (RuntimeException e) {
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    /**
     * Makes sure that a broker answers and that topics are there.
     *
     * @throws ClusterException otherwise
     */
    public static void require(ClusterSettings settings, Collection<Topic> topics) {
        try (Admin admin = open(settings)) {
            List<Topic> missing = new TopicAdmin(admin, settings).missing(topics);
            if (!missing.isEmpty()) {
                throw new ClusterException(
                        missing.stream().map(settings.topics()::name).collect(Collectors.joining(", "))
                                + ": missing at " + settings.bootstrapServers()
                                + "; create with 'dossier-streams topics create', or start the application");
            }
        }
    }

    private static Admin create(ClusterSettings settings) {
        try {
            return KafkaClients.of(settings).admin();
        } catch (KafkaException e) {
            if (e.getCause() instanceof ConfigException cause
                    && String.valueOf(cause.getMessage()).contains("bootstrap")) {
                throw unreachable(settings, e);
            }
            throw e;
        }
    }

    private static ClusterException unreachable(ClusterSettings settings, KafkaException cause) {
        return new ClusterException(
                "no Kafka broker answers at " + settings.bootstrapServers() + "; is it running, and is "
                        + Setting.BOOTSTRAP_SERVERS.settingName() + " right?",
                cause);
    }
}
