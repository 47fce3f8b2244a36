package io.dossierstreams.runtime;

import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.InvalidMessageException;
import io.dossierstreams.schema.codec.ReferenceKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;

/** The topic of a kind of reference data, as the last entry of each id. */
public final class ReferenceTopic<T extends Record> {
    private static final String SOURCE = "/dossier-streams/load";

    private final KafkaClients clients;
    private final ReferenceKind<T> kind;

    public ReferenceTopic(KafkaClients clients, ReferenceKind<T> kind) {
        this.clients = clients;
        this.kind = kind;
    }

    /** What is loaded now, by id; empty for an entry that others wrote and that is not valid. */
    public SortedMap<String, Optional<T>> read() {
        SortedMap<String, Optional<T>> entries = new TreeMap<>();
        TopicContent.read(clients, kind.topic(), message -> put(entries, message));
        return entries;
    }

    private void put(SortedMap<String, Optional<T>> entries, ConsumerRecord<byte[], byte[]> message) {
        if (message.key() == null) {
            return;
        }
        String id = new String(message.key(), StandardCharsets.UTF_8);
        if (message.value() == null) {
            entries.remove(id);
            return;
        }
        try {
            entries.put(id, Optional.of(kind.codec().decode(message.value())));
        } catch (InvalidMessageException e) {
            entries.put(id, Optional.empty());
        }
    }

    /**
     * Writes entries and removes others, and returns when the cluster has them.
     *
     * @param now time of the messages
     * @throws KafkaException if one could not be written
     */
    public void write(Collection<T> entries, Collection<String> removed, Instant now) {
        AtomicReference<Exception> failed = new AtomicReference<>();
        try (Producer<byte[], byte[]> producer = clients.producer()) {
            for (T entry : entries) {
                send(producer, kind.id().apply(entry), kind.codec().encode(entry), now, failed);
            }
            for (String id : removed) {
                send(producer, id, null, now, failed);
            }
            producer.flush();
        }
        if (failed.get() != null) {
            throw new KafkaException(
                    clients.topics().name(kind.topic()) + " was not written as a whole; load again", failed.get());
        }
    }

    private void send(
            Producer<byte[], byte[]> producer,
            String id,
            byte[] value,
            Instant now,
            AtomicReference<Exception> failed) {
        Headers headers = CloudEventHeaders.of(id + "@" + now, SOURCE, kind.type(), now, id);
        producer.send(
                new ProducerRecord<>(
                        clients.topics().name(kind.topic()),
                        0,
                        now.toEpochMilli(),
                        id.getBytes(StandardCharsets.UTF_8),
                        value,
                        headers),
                (metadata, exception) -> failed.compareAndSet(null, exception));
    }
}
