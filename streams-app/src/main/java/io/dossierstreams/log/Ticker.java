package io.dossierstreams.log;

import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.TickMark;
import io.dossierstreams.schema.figure.TickState;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.Headers;

/**
 * Writes ticks into the event log. One short transaction per tick holds the reference records that have come since the
 * last one, the tick for every partition, and the state to continue from: so each reference record is copied exactly
 * once, and a tick is in all partitions or in none.
 *
 * <p>The producer has a fixed transactional id, so that a second ticker fences the first. Not safe for use by several
 * threads at once.
 */
public final class Ticker implements AutoCloseable {
    /** Key of the state on the topic of ticks. */
    public static final String STATE_KEY = "ticked";

    /** Offsets that a tick takes in a partition: its record, and the marker of its transaction. */
    private static final int OFFSETS_PER_TICK = 2;

    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;
    private final Signer signer;
    private final TopicNames topics;
    private final List<TopicPartition> eventPartitions;
    private final List<TopicPartition> referencePartitions;
    private final Map<TopicPartition, Long> ticked = new HashMap<>();
    private TickState state;

    /**
     * @param producer with the ticker's transactional id; closed with the ticker
     * @param consumer that reads committed records, in no group; closed with the ticker
     * @param topics what the topics of the log are called
     * @param signer signs ticks and reference records
     * @param partitions number of partitions of the event log
     */
    public Ticker(
            Producer<byte[], byte[]> producer,
            Consumer<byte[], byte[]> consumer,
            TopicNames topics,
            Signer signer,
            int partitions) {
        this.producer = producer;
        this.consumer = consumer;
        this.topics = topics;
        this.signer = signer;
        this.eventPartitions = IntStream.range(0, partitions)
                .mapToObj(p -> new TopicPartition(topics.name(Topic.EVENTS), p))
                .toList();
        this.referencePartitions = ReferenceKind.ALL.stream()
                .map(kind -> new TopicPartition(topics.name(kind.topic()), 0))
                .toList();
    }

    /** Takes over: fences an older ticker, and reads where it stopped. To be called once, first. */
    public void open() {
        producer.initTransactions();
        state = readState();
        // The event log is assigned, and never read, as only an assigned partition is asked for its end without a
        // warning.
        consumer.assign(Stream.concat(referencePartitions.stream(), eventPartitions.stream())
                .toList());
        consumer.seekToBeginning(eventPartitions);
        consumer.pause(eventPartitions);
        for (TopicPartition partition : referencePartitions) {
            Long position = state.positions().get(partition.toString());
            // The ticker before may have been of a version that did not know this kind yet.
            if (position == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, position);
            }
        }
    }

    /** Whether a failure says that another ticker has taken over. */
    public static boolean isFenced(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    /** The last tick; number 0 before the first. */
    public TickState state() {
        return state;
    }

    /** Whether events or reference records have come since the last tick. */
    public boolean hasNews() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(eventPartitions);
        if (eventPartitions.stream().anyMatch(p -> ends.get(p) > ticked.getOrDefault(p, -1L))) {
            return true;
        }
        return consumer.endOffsets(referencePartitions).entrySet().stream()
                .anyMatch(end -> end.getValue() > consumer.position(end.getKey()));
    }

    /**
     * Writes the next tick.
     *
     * @param now the time that counts as "now"; where it lies before the last tick's, that one's is kept
     * @throws KafkaException if it could not be written; the ticker has then to be closed, and another opened
     */
    public TickState tick(Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        at = state.now() != null && at.isBefore(state.now()) ? state.now() : at;
        long number = state.tick() + 1;
        List<ConsumerRecord<byte[], byte[]>> references = pendingReferences();
        producer.beginTransaction();
        long sequence = 0;
        for (ConsumerRecord<byte[], byte[]> reference : references) {
            MessageType type = ReferenceKind.ALL.get(rank(reference)).type();
            send(new ControlRecord(type, number, sequence++, reference.key(), reference.value()), 0, at);
        }
        TickMark mark = new TickMark(number, at, eventPartitions.size());
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (TopicPartition partition : eventPartitions) {
            sent.add(send(ControlRecord.tick(mark), partition.partition(), at));
        }
        TickState next = new TickState(number, at, eventPartitions.size(), positions());
        sendState(next);
        producer.commitTransaction();
        sent.forEach(this::remember);
        state = next;
        return next;
    }

    /** Everything up to the end of the reference topics. */
    private List<ConsumerRecord<byte[], byte[]>> pendingReferences() {
        List<ConsumerRecord<byte[], byte[]>> pending = new ArrayList<>();
        UpToEnd.read(consumer, referencePartitions, pending::add);
        // A poll mixes the topics as they come.
        pending.sort(Comparator.comparingInt(this::rank));
        return pending;
    }

    /** The place of its kind in {@link ReferenceKind#ALL}. */
    private int rank(ConsumerRecord<byte[], byte[]> reference) {
        return referencePartitions.indexOf(new TopicPartition(reference.topic(), reference.partition()));
    }

    private Map<String, Long> positions() {
        Map<String, Long> positions = new TreeMap<>();
        referencePartitions.forEach(partition -> positions.put(partition.toString(), consumer.position(partition)));
        return positions;
    }

    private Future<RecordMetadata> send(ControlRecord control, int partition, Instant now) {
        return producer.send(new ProducerRecord<>(
                topics.name(Topic.EVENTS),
                partition,
                now.toEpochMilli(),
                control.key(),
                control.value(),
                control.headers(partition, now, signer)));
    }

    private void sendState(TickState next) {
        Headers headers = CloudEventHeaders.of(
                "tick-state-" + next.tick(), ControlRecord.SOURCE, MessageType.TICK_STATE, next.now(), STATE_KEY);
        producer.send(new ProducerRecord<>(
                topics.name(Topic.TICKS),
                0,
                next.now().toEpochMilli(),
                STATE_KEY.getBytes(StandardCharsets.UTF_8),
                MessageCodec.TICK_STATE.encode(next),
                headers));
    }

    private void remember(Future<RecordMetadata> sent) {
        try {
            RecordMetadata tick = sent.get();
            ticked.put(new TopicPartition(tick.topic(), tick.partition()), tick.offset() + OFFSETS_PER_TICK);
        } catch (ExecutionException e) {
            throw new KafkaException("a tick of a committed transaction was not written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private TickState readState() {
        TopicPartition partition = new TopicPartition(topics.name(Topic.TICKS), 0);
        List<TickState> found = new ArrayList<>(List.of(new TickState(0, null, eventPartitions.size(), Map.of())));
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        UpToEnd.read(consumer, List.of(partition), message -> {
            if (new String(message.key(), StandardCharsets.UTF_8).equals(STATE_KEY)) {
                found.set(0, MessageCodec.TICK_STATE.decode(message.value()));
            }
        });
        return found.get(0);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        consumer.close();
    }
}
