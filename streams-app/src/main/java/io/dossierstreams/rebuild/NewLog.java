package io.dossierstreams.rebuild;

import io.dossierstreams.log.Ticker;
import io.dossierstreams.runtime.ClusterCheck;
import io.dossierstreams.runtime.ClusterSettings;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.Setting;
import io.dossierstreams.runtime.TickerSettings;
import io.dossierstreams.runtime.TopicAdmin;
import io.dossierstreams.runtime.TopicContent;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.TickState;
import io.dossierstreams.schema.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The log that is going to be written: it must be another one, and hold nothing but what a rebuild has written. */
final class NewLog {
    private static final Duration POLL = Duration.ofMillis(100);

    private final TickerSettings settings;
    private final KafkaClients clients;

    NewLog(TickerSettings settings) {
        this.settings = settings;
        this.clients = KafkaClients.of(settings.cluster());
    }

    /** @throws RebuildException if it is the old log, or its application is that of the old log */
    void requireOtherThan(TickerSettings old) {
        if (!isOnClusterOf(old.cluster())) {
            return;
        }
        String prefix = settings.cluster().topics().prefix();
        if (prefix.equals(old.cluster().topics().prefix())) {
            throw new RebuildException("the new log is the old one: both are on the same cluster with "
                    + Setting.TOPIC_PREFIX.settingName() + " \"" + prefix + "\"");
        }
        if (settings.applicationId().equals(old.applicationId())) {
            throw new RebuildException("the new log has the application of the old one: both have "
                    + Setting.APPLICATION_ID.settingName() + " " + old.applicationId()
                    + ", and would share a group and state");
        }
    }

    private boolean isOnClusterOf(ClusterSettings old) {
        Optional<String> ours = clusterId(settings.cluster());
        return ours.isEmpty()
                ? settings.cluster().bootstrapServers().equals(old.bootstrapServers())
                : ours.equals(clusterId(old));
    }

    private static Optional<String> clusterId(ClusterSettings settings) {
        try (Admin admin = ClusterCheck.open(settings)) {
            return Optional.ofNullable(admin.describeCluster().clusterId().get());
        } catch (ExecutionException e) {
            throw new KafkaException("the cluster does not say which it is", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    /**
     * The last tick; number 0 where nothing has been copied yet.
     *
     * @throws RebuildException if somebody else has written into it
     */
    TickState lastTick() {
        List<TickState> last = new ArrayList<>(
                List.of(new TickState(0, null, settings.cluster().eventPartitions(), Map.of())));
        try (Admin admin = ClusterCheck.open(settings.cluster())) {
            if (!new TopicAdmin(admin, settings.cluster())
                    .missing(List.of(Topic.TICKS, Topic.EVENTS))
                    .isEmpty()) {
                return last.get(0);
            }
        }
        TopicContent.read(clients, Topic.TICKS, message -> {
            if (new String(message.key(), StandardCharsets.UTF_8).equals(Ticker.STATE_KEY)) {
                last.set(0, MessageCodec.TICK_STATE.decode(message.value()));
            }
        });
        if (last.get(0).tick() == 0) {
            requireCopies();
        }
        return last.get(0);
    }

    /** An interrupted run may have left copies before the first tick; events of others would be counted with them. */
    private void requireCopies() {
        String topic = clients.topics().name(Topic.EVENTS);
        try (Consumer<byte[], byte[]> consumer = clients.consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            // A few at the beginning of each partition tell; a copy near the limit on size has no such headers.
            boolean anything = false;
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    anything = true;
                    if (OriginalPosition.isIn(message.headers())) {
                        return;
                    }
                }
            }
            if (anything) {
                throw new RebuildException(topic + ": holds events that no rebuild has copied; name another "
                        + Setting.TOPIC_PREFIX.settingName() + " for the new log");
            }
        }
    }
}
