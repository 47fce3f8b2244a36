package io.dossierstreams.explain;

import io.dossierstreams.indicator.NearestNames;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.TopicContent;
import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.topology.BreachRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The messages of one alert that stand on the topics: all that concerned consumers, and those of its present state. */
public final class PublishedAlert {
    private final String id;
    private final SortedMap<Integer, List<PublishedMessage>> byRevision = new TreeMap<>();
    private final SortedSet<String> others = new TreeSet<>();

    PublishedAlert(String id) {
        this.id = id;
    }

    /** Reads both topics of alerts. */
    public static PublishedAlert read(KafkaClients clients, String id) {
        PublishedAlert alert = new PublishedAlert(id);
        TopicContent.read(clients, Topic.BREACH_EVENTS, alert::take);
        TopicContent.read(clients, Topic.BREACH_STATES, alert::take);
        return alert;
    }

    /** Reminders and ticks stand on the same topics, and are no messages of their own. */
    void take(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null
                || !MessageType.BREACH.typeName().equals(CloudEventHeaders.typeOf(message.headers()))) {
            return;
        }
        String key = new String(message.key(), StandardCharsets.UTF_8);
        if (!key.equals(id)) {
            others.add(key);
            return;
        }
        PublishedMessage published = new PublishedMessage(
                message.topic(),
                message.offset(),
                new BreachRecord(message.key(), message.headers(), message.value(), message.timestamp()));
        published
                .revision()
                .ifPresent(revision -> byRevision
                        .computeIfAbsent(revision, none -> new ArrayList<>())
                        .add(published));
    }

    public String id() {
        return id;
    }

    /**
     * The messages of a revision: on the one topic, the other, or both.
     *
     * @param revision empty is the last one
     * @throws ExplainException if there is none
     */
    public List<PublishedMessage> messages(OptionalInt revision) {
        if (byRevision.isEmpty()) {
            throw new ExplainException("there is no alert " + id
                    + (others.isEmpty()
                            ? "; there is none at all"
                            : "; the nearest are " + NearestNames.of(id, others)
                                    + "; 'breaches --all' lists every one"));
        }
        int wanted = revision.orElse(byRevision.lastKey());
        List<PublishedMessage> messages = byRevision.get(wanted);
        if (messages == null) {
            throw new ExplainException("alert " + id + " has no revision " + wanted + " on its topics; there "
                    + (byRevision.size() == 1 ? "is " : "are ")
                    + String.join(
                            ", ",
                            byRevision.keySet().stream().map(String::valueOf).toList())
                    + (wanted < byRevision.firstKey() && wanted > 0
                            ? "; what comes before the first firing stands on the topic of states until the next"
                            : ""));
        }
        return List.copyOf(messages);
    }
}
