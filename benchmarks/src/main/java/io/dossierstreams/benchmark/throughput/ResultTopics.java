package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.Booking;
import io.dossierstreams.benchmark.peer.PeerOptions;
import io.dossierstreams.benchmark.peer.Verdict;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.topology.Names;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what a run has written. */
final class ResultTopics {
    private static final Duration POLL = Duration.ofMillis(200);
    /** The application has aggregates of so many single days, see {@code docs/architecture.md}. */
    private static final int DAYS_KEPT = 35;

    private static final Set<AlertState> BELOW =
            EnumSet.of(AlertState.FIRING, AlertState.PENDING, AlertState.RECOVERING, AlertState.MISSED);

    private final String bootstrapServers;

    ResultTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** What a peer came to. */
    Results ofPeer(String run) {
        Map<String, byte[]> aggregates = last(PeerOptions.aggregateTopic(run), key -> true);
        aggregates.values().removeIf(value -> Counters.decode(value).isZero());
        Set<String> below = new HashSet<>();
        last(PeerOptions.breachTopic(run), key -> true).forEach((key, value) -> {
            if (Verdict.decode(value) == Verdict.BELOW) {
                below.add(key);
            }
        });
        return new Results(aggregates, below, null);
    }

    /** What the application came to: of all that it keeps, what the peers have too. */
    Results ofApplication() {
        Map<String, byte[]> aggregates = new HashMap<>();
        for (byte[] value :
                last(Topic.AGGREGATES.topicName(), ResultTopics::isOfPeers).values()) {
            Aggregate aggregate = MessageCodec.AGGREGATE.decode(value);
            Counters flows = flows(aggregate);
            if (!flows.isZero()) {
                aggregates.put(Booking.key(aggregate.scope(), aggregate.period()), flows.encode());
            }
        }
        Set<String> below = new HashSet<>();
        for (byte[] value :
                last(Topic.BREACH_STATES.topicName(), ResultTopics::isOfAlert).values()) {
            Breach breach = MessageCodec.BREACH.decode(value);
            if (BELOW.contains(breach.state())) {
                below.add(breach.target() + '|' + breach.unit() + '|' + breach.period());
            }
        }
        return new Results(aggregates, below, Workload.LAST_DAY.minusDays(DAYS_KEPT - 1L));
    }

    /** Sums of levels, and the year so far, are the application's own. */
    private static boolean isOfPeers(String key) {
        return key.indexOf('/') > 0 && !key.startsWith("level:") && !key.endsWith("-YTD");
    }

    /** All but the record that a tick ends with. */
    private static boolean isOfAlert(String key) {
        return !key.equals(Names.TICK_COMPLETE_KEY);
    }

    private static Counters flows(Aggregate aggregate) {
        Counters.Sum sum = new Counters.Sum();
        aggregate.measures().forEach((name, value) -> {
            Measure measure = Measure.of(name).orElseThrow();
            if (measure.ordinal() < Measure.COUNTED) {
                sum.add(measure, value);
            }
        });
        return sum.toCounters().flows();
    }

    /** The last values of a topic with one partition. */
    private Map<String, byte[]> last(String topic, Predicate<String> wanted) {
        Map<String, byte[]> last = new HashMap<>();
        List<TopicPartition> partition = List.of(new TopicPartition(topic, 0));
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            long end = consumer.endOffsets(partition).get(partition.get(0));
            while (consumer.position(partition.get(0)) < end) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    String key = new String(message.key(), StandardCharsets.UTF_8);
                    if (message.value() == null) {
                        last.remove(key);
                    } else if (wanted.test(key)) {
                        last.put(key, message.value());
                    }
                }
            }
        }
        return last;
    }

    private Map<String, Object> config() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
    }
}
