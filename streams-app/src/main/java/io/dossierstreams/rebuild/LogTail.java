package io.dossierstreams.rebuild;

import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.log.Signer;
import io.dossierstreams.log.UpToEnd;
import io.dossierstreams.runtime.CountingSettings;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.topic.Topic;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** What stands in an event log behind a tick. */
final class LogTail {
    private final CountingSettings settings;

    LogTail(CountingSettings settings) {
        this.settings = settings;
    }

    /**
     * How many records of others.
     *
     * @param number of the tick
     * @param now its "now"
     */
    long eventsBehind(long number, Instant now) {
        KafkaClients clients = KafkaClients.of(settings.cluster());
        String topic = clients.topics().name(Topic.EVENTS);
        Signer signer = new Signer(settings.tickKey().bytes());
        Set<Integer> passed = new HashSet<>();
        AtomicLong events = new AtomicLong();
        try (Consumer<byte[], byte[]> consumer = clients.consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            seekBefore(consumer, partitions, now);
            UpToEnd.read(consumer, partitions, message -> {
                if (!ControlRecord.isClaimedBy(message.headers())) {
                    events.addAndGet(passed.contains(message.partition()) ? 1 : 0);
                } else if (isTickFrom(number, message, signer)) {
                    passed.add(message.partition());
                }
            });
        }
        return events.get();
    }

    /** The tick has this timestamp, so the first record that has it, or a later one, is not behind the tick. */
    private static void seekBefore(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Instant now) {
        Map<TopicPartition, Long> times =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> now.toEpochMilli()));
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            OffsetAndTimestamp first = found;
            if (first == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, first.offset());
            }
        });
    }

    private static boolean isTickFrom(long number, ConsumerRecord<byte[], byte[]> message, Signer signer) {
        Optional<ControlRecord> control =
                ControlRecord.read(message.headers(), message.key(), message.value(), message.partition(), signer);
        return control.isPresent()
                && control.get().type() == MessageType.TICK
                && control.get().tick() >= number;
    }
}
