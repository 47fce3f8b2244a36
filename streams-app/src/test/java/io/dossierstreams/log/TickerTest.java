package io.dossierstreams.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.TickState;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TickerTest {
    private static final byte[] KEY = "a key for tests, long enough".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOON = Instant.parse("2023-06-30T05:00:00Z");
    private static final int PARTITIONS = 3;
    private static final TopicPartition TICKS = new TopicPartition(Topic.TICKS.topicName(), 0);
    private static final TopicPartition UNITS = new TopicPartition(Topic.UNITS.topicName(), 0);
    private static final List<TopicPartition> REFERENCES = ReferenceKind.ALL.stream()
            .map(kind -> new TopicPartition(kind.topic().topicName(), 0))
            .toList();

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(cluster(), true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Ticker ticker = new Ticker(producer, consumer, TopicNames.UNPREFIXED, new Signer(KEY), PARTITIONS);

    @BeforeEach
    void startWithEmptyTopics() {
        Map<TopicPartition, Long> empty = new HashMap<>(Map.of(TICKS, 0L));
        REFERENCES.forEach(partition -> empty.put(partition, 0L));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            empty.put(event(partition), 0L);
        }
        consumer.updateBeginningOffsets(empty);
        consumer.updateEndOffsets(empty);
    }

    @Test
    void shouldWriteTheTickToEveryPartitionAndItsStateInOneTransaction() {
        ticker.open();

        TickState state = ticker.tick(NOON);

        assertThat(state.tick()).isEqualTo(1);
        assertThat(producer.commitCount()).isEqualTo(1);
        assertThat(producer.history())
                .filteredOn(message -> message.topic().equals(Topic.EVENTS.topicName()))
                .extracting(ProducerRecord::partition)
                .containsExactly(0, 1, 2);
        assertThat(lastState()).isEqualTo(state);
    }

    @Test
    void shouldSignEachTickForItsOwnPartition() {
        ticker.open();
        ticker.tick(NOON);

        producer.history().stream()
                .filter(message -> message.topic().equals(Topic.EVENTS.topicName()))
                .forEach(message -> assertThat(ControlRecord.read(
                                message.headers(),
                                message.key(),
                                message.value(),
                                message.partition(),
                                new Signer(KEY)))
                        .isPresent());
    }

    @Test
    void shouldCopyReferenceRecordsBeforeTheTickAndOnce() {
        ticker.open();
        load(0, "HN");
        load(1, "BS");

        ticker.tick(NOON);
        ticker.tick(NOON);

        assertThat(types())
                .containsExactly(
                        MessageType.UNIT,
                        MessageType.UNIT,
                        MessageType.TICK,
                        MessageType.TICK,
                        MessageType.TICK,
                        MessageType.TICK,
                        MessageType.TICK,
                        MessageType.TICK);
        assertThat(lastState().positions()).containsEntry(UNITS.toString(), 2L);
    }

    @Test
    void shouldGoOnFromTheStateOfTheTickerBefore() {
        load(0, "HN");
        leave(new TickState(7, NOON, PARTITIONS, Map.of(UNITS.toString(), 1L)));
        ticker.open();

        assertThat(ticker.tick(NOON.plusSeconds(5)).tick()).isEqualTo(8);
        assertThat(types()).doesNotContain(MessageType.UNIT);
    }

    @Test
    void shouldCopyEveryKindBehindThoseThatItsEntriesName() {
        ticker.open();
        List<ReferenceKind<?>> reversed = new ArrayList<>(ReferenceKind.ALL);
        Collections.reverse(reversed);
        reversed.forEach(kind -> remove(kind, 0, "X"));

        ticker.tick(NOON);

        assertThat(types().subList(0, 6))
                .containsExactly(
                        MessageType.DEFINITION,
                        MessageType.UNIT,
                        MessageType.PROCEDURE,
                        MessageType.CAMPAIGN,
                        MessageType.CALENDAR,
                        MessageType.TARGET);
        assertThat(lastState().positions()).hasSize(6).containsValue(1L);
    }

    @Test
    void shouldCopyFromTheBeginningWhatTheTickerBeforeDidNotKnow() {
        leave(new TickState(7, NOON, PARTITIONS, Map.of(UNITS.toString(), 0L)));
        ticker.open();
        remove(ReferenceKind.CAMPAIGNS, 0, "X");

        ticker.tick(NOON);

        assertThat(types()).startsWith(MessageType.CAMPAIGN);
        assertThat(lastState().tick()).isEqualTo(8);
    }

    @Test
    void shouldNeverGoBackInTime() {
        ticker.open();
        ticker.tick(NOON);

        assertThat(ticker.tick(NOON.minusSeconds(60)).now()).isEqualTo(NOON);
    }

    @Test
    void shouldHaveNewsOnlyWhenSomethingCameBehindTheLastTick() {
        ticker.open();
        ticker.tick(NOON);
        // The tick and the marker of its transaction lie at the offsets 0 and 1.
        consumer.updateEndOffsets(Map.of(event(0), 2L, event(1), 2L, event(2), 2L));
        assertThat(ticker.hasNews()).isFalse();

        consumer.updateEndOffsets(Map.of(event(1), 3L));

        assertThat(ticker.hasNews()).isTrue();
    }

    @Test
    void shouldHaveNewsWhenReferenceDataCame() {
        ticker.open();
        ticker.tick(NOON);
        consumer.updateEndOffsets(Map.of(event(0), 2L, event(1), 2L, event(2), 2L));

        load(0, "HN");

        assertThat(ticker.hasNews()).isTrue();
    }

    private void leave(TickState before) {
        consumer.schedulePollTask(() -> consumer.addRecord(new ConsumerRecord<>(
                TICKS.topic(),
                0,
                0,
                Ticker.STATE_KEY.getBytes(StandardCharsets.UTF_8),
                MessageCodec.TICK_STATE.encode(before))));
        consumer.updateEndOffsets(Map.of(TICKS, 1L));
    }

    private void remove(ReferenceKind<?> kind, long offset, String id) {
        TopicPartition partition = new TopicPartition(kind.topic().topicName(), 0);
        consumer.updateEndOffsets(Map.of(partition, offset + 1));
        consumer.addRecord(
                new ConsumerRecord<>(partition.topic(), 0, offset, id.getBytes(StandardCharsets.UTF_8), null));
    }

    private void load(long offset, String unit) {
        byte[] value = MessageCodec.UNIT.encode(Unit.of(unit, unit, Level.COMMUNE, null));
        consumer.updateEndOffsets(Map.of(UNITS, offset + 1));
        Runnable arrival = () -> consumer.addRecord(
                new ConsumerRecord<>(UNITS.topic(), 0, offset, unit.getBytes(StandardCharsets.UTF_8), value));
        if (consumer.assignment().contains(UNITS)) {
            arrival.run();
        }
    }

    private List<MessageType> types() {
        return producer.history().stream()
                .filter(message -> message.topic().equals(Topic.EVENTS.topicName()))
                .map(message -> MessageType.of(CloudEventHeaders.typeOf(message.headers()))
                        .orElseThrow())
                .toList();
    }

    private TickState lastState() {
        return producer.history().stream()
                .filter(message -> message.topic().equals(Topic.TICKS.topicName()))
                .reduce((first, second) -> second)
                .map(message -> MessageCodec.TICK_STATE.decode(message.value()))
                .orElseThrow();
    }

    /** The mock gives back the partition that was asked for only where it knows the topic. */
    private static Cluster cluster() {
        List<PartitionInfo> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new PartitionInfo(Topic.EVENTS.topicName(), partition, null, null, null))
                .toList();
        return new Cluster("cluster", List.of(), partitions, Set.of(), Set.of());
    }

    private static TopicPartition event(int partition) {
        return new TopicPartition(Topic.EVENTS.topicName(), partition);
    }
}
