package io.dossierstreams.endtoend;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.topology.BreachRecords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What the pipeline sent about the alerts of a year, and what a consumer is to print of it.
 *
 * @param messages of both topics of breaches, in order
 */
record SentBreaches(List<ProducerRecord<byte[], byte[]>> messages) {
    static final String STATES = Topic.BREACH_STATES.topicName();
    static final String EVENTS = Topic.BREACH_EVENTS.topicName();

    static SentBreaches ofYear() {
        return new SentBreaches(BreachRecords.ofYear(4, 120));
    }

    List<ProducerRecord<byte[], byte[]>> events() {
        return breaches(EVENTS);
    }

    List<ProducerRecord<byte[], byte[]>> states() {
        return breaches(STATES);
    }

    private List<ProducerRecord<byte[], byte[]>> breaches(String topic) {
        return messages.stream()
                .filter(message -> message.topic().equals(topic))
                .filter(message -> header(message, "ce_type").equals(MessageType.BREACH.typeName()))
                .toList();
    }

    /** Events that come after these states. */
    List<ProducerRecord<byte[], byte[]>> later(List<ProducerRecord<byte[], byte[]>> states, int count) {
        long last = states.get(states.size() - 1).timestamp();
        return events().stream()
                .filter(message -> message.timestamp() > last)
                .limit(count)
                .toList();
    }

    /** Breaches that are never committed. */
    List<ProducerRecord<byte[], byte[]>> strangers() {
        List<ProducerRecord<byte[], byte[]>> strangers = new ArrayList<>();
        for (String topic : List.of(STATES, EVENTS)) {
            ProducerRecord<byte[], byte[]> like = breaches(topic).get(0);
            ProducerRecord<byte[], byte[]> stranger = copy(topic, bytes("never:committed:2024-01"), like);
            stranger.headers().remove("ce_id").add("ce_id", bytes("never:committed:2024-01/9"));
            stranger.headers().remove("breach-state").add("breach-state", bytes("FIRING"));
            strangers.add(stranger);
        }
        return strangers;
    }

    static ProducerRecord<byte[], byte[]> ofType(ProducerRecord<byte[], byte[]> message, String type) {
        ProducerRecord<byte[], byte[]> other = copy(message.topic(), message.key(), message);
        other.headers().remove("ce_type").add("ce_type", bytes(type));
        other.headers().add("ce_id", bytes(header(other, "ce_id").replaceAll("/\\d+$", "/99/reminder-7")));
        return other;
    }

    static List<ProducerRecord<byte[], byte[]>> under(String prefix, List<ProducerRecord<byte[], byte[]>> messages) {
        return messages.stream().map(message -> under(prefix, message)).toList();
    }

    static ProducerRecord<byte[], byte[]> under(String prefix, ProducerRecord<byte[], byte[]> message) {
        return copy(prefix + message.topic(), message.key(), message);
    }

    private static ProducerRecord<byte[], byte[]> copy(
            String topic, byte[] key, ProducerRecord<byte[], byte[]> message) {
        return new ProducerRecord<>(topic, null, message.timestamp(), key, message.value(), message.headers());
    }

    List<String> openNow(String language, Predicate<Breach> asked) {
        Map<String, ProducerRecord<byte[], byte[]>> last = new LinkedHashMap<>();
        for (ProducerRecord<byte[], byte[]> state : states()) {
            String id = new String(state.key(), StandardCharsets.UTF_8);
            last.remove(id);
            last.put(id, state);
        }
        return lines(
                List.copyOf(last.values()),
                language,
                asked.and(breach -> breach.state() == AlertState.FIRING || breach.state() == AlertState.RECOVERING));
    }

    static List<String> lines(List<ProducerRecord<byte[], byte[]>> messages, String language, Predicate<Breach> asked) {
        return decoded(messages)
                .filter(asked)
                .map(breach -> String.join(
                        " ",
                        breach.evidence().now().toString(),
                        breach.state().name(),
                        breach.severity().name(),
                        breach.id() + "/" + breach.revision(),
                        language.equals("vi")
                                ? breach.text().vi()
                                : breach.text().en()))
                .toList();
    }

    static Stream<Breach> decoded(List<ProducerRecord<byte[], byte[]>> messages) {
        return messages.stream().map(message -> MessageCodec.BREACH.decode(message.value()));
    }

    private static String header(ProducerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
