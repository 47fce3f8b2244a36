package io.dossierstreams.command;

import io.dossierstreams.log.UpToEnd;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.codec.RejectedHeaders;
import io.dossierstreams.schema.codec.Rejection;
import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.topic.Topic;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What the application rejects from now on: a line can be right in itself, and still lie beyond the horizon. */
final class Rejections implements AutoCloseable {
    private static final int LISTED = 20;

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final List<TopicPartition> partitions;
    private final Map<RejectionCause, Long> counts = new EnumMap<>(RejectionCause.class);

    Rejections(KafkaClients clients) {
        this.topic = clients.topics().name(Topic.REJECTED);
        this.consumer = clients.consumer();
        this.partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy: only asking for the positions fixes them.
        partitions.forEach(consumer::position);
    }

    /** Reads what was rejected in the meantime, and lists the first of it. */
    void read(PrintWriter err) {
        UpToEnd.read(consumer, partitions, message -> {
            Optional<RejectedHeaders> rejected = RejectedHeaders.read(message.headers());
            if (rejected.isPresent()) {
                Rejection rejection = rejected.get().rejection();
                if (count() < LISTED) {
                    err.println("rejected: " + key(message) + ": " + rejection.cause() + " " + rejection.detail());
                }
                counts.merge(rejection.cause(), 1L, Long::sum);
            }
        });
        if (count() > LISTED) {
            err.println("rejected: … and " + (count() - LISTED) + " more");
        }
    }

    /** How many were read. */
    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** For example {@code rejected 3: BEYOND_HORIZON 1, CONFLICT 2; see dossier.lifecycle.rejected.v1}. */
    String summary() {
        return "rejected " + count() + ": "
                + counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "))
                + "; see " + topic;
    }

    private static String key(ConsumerRecord<byte[], byte[]> message) {
        return message.key() == null ? "a record without a key" : new String(message.key(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
