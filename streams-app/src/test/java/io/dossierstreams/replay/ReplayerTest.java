package io.dossierstreams.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.log.Signer;
import io.dossierstreams.log.Ticker;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.Voided;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import io.dossierstreams.topology.Names;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class ReplayerTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final TopicPartition TICKS = new TopicPartition(Topic.TICKS.topicName(), 0);

    private final MockProducer<byte[], byte[]> events = producer();
    private final MockProducer<byte[], byte[]> ticks = producer();
    private final Ticker ticker =
            new Ticker(ticks, referenceConsumer(), TopicNames.UNPREFIXED, new Signer(new byte[32]), 1);
    private long closed = 1_000;

    @Test
    void shouldTickAtEveryMidnightWhenDaysAreQuiet() {
        // 17:30 and 16:30 UTC are on both sides of midnight in Vietnam.
        replayer(8)
                .replay(
                        List.of(
                                at("2023-01-04T16:30:00Z"),
                                at("2023-01-04T16:59:59Z"),
                                at("2023-01-04T17:00:00Z"),
                                at("2023-01-07T01:00:00Z")),
                        Instant.parse("2023-01-08T17:00:00Z"),
                        ProgressListener.NONE);

        assertThat(tickTimes())
                .containsExactly(
                        Instant.parse("2023-01-04T17:00:00Z"),
                        Instant.parse("2023-01-05T17:00:00Z"),
                        Instant.parse("2023-01-06T17:00:00Z"),
                        Instant.parse("2023-01-07T17:00:00Z"),
                        Instant.parse("2023-01-08T17:00:00Z"));
    }

    @Test
    void shouldEndAtTheMidnightAfterTheLastArrivalWhenNoEndIsGiven() {
        long last = replayer(8).replayDays(List.of(at("2023-01-04T01:00:00Z")), ProgressListener.NONE);

        assertThat(last).isEqualTo(1);
        assertThat(tickTimes()).containsExactly(Instant.parse("2023-01-04T17:00:00Z"));
    }

    @Test
    void shouldWriteNoTickWhenNothingArrives() {
        assertThat(replayer(8).replayDays(List.of(), ProgressListener.NONE)).isZero();
        assertThat(tickTimes()).isEmpty();
    }

    @Test
    void shouldWriteNoMoreTicksThanTheWindowWhenTheLedgerStandsStill() {
        closed = 0;

        assertThatThrownBy(() -> replayer(3).replayDays(days(10), ProgressListener.NONE))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("has not closed tick 1")
                .hasMessageContaining("--replay");
        assertThat(tickTimes()).hasSize(3);
    }

    @Test
    void shouldWaitForTheLastTickBeforeItReturns() {
        closed = 9;

        assertThatThrownBy(() -> replayer(3).replayDays(days(10), ProgressListener.NONE))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("has not closed tick 10");
        assertThat(tickTimes()).hasSize(10);
    }

    @Test
    void shouldTellHowFarItIs() {
        List<Long> sent = new ArrayList<>();
        List<Long> reached = new ArrayList<>();

        replayer(1).replayDays(days(3), new ProgressListener() {
            @Override
            public void sent(long records) {
                sent.add(records);
            }

            @Override
            public void closed(long closed, long ticked) {
                reached.add(closed);
            }
        });

        assertThat(sent).containsExactly(1L, 2L, 3L);
        assertThat(reached).containsExactly(1_000L);
    }

    @Test
    void shouldRefuseArrivalsThatGoBack() {
        assertThatThrownBy(() -> replayer(8)
                        .replayDays(
                                List.of(at("2023-01-04T02:00:00Z"), at("2023-01-04T01:00:00Z")), ProgressListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2023-01-04T01:00:00Z");
    }

    @Test
    void shouldWriteNoTickWhenARecordBeforeItWasNotWritten() {
        MockProducer<byte[], byte[]> failing =
                new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                    @Override
                    public synchronized void flush() {
                        errorNext(new KafkaException("too large"));
                    }
                };

        assertThatThrownBy(() -> new Replayer(
                                () -> failing,
                                this::closedTicks,
                                TopicNames.UNPREFIXED,
                                ticker,
                                ZONE,
                                8,
                                Duration.ofSeconds(1))
                        .replayDays(days(2), ProgressListener.NONE))
                .isInstanceOf(KafkaException.class)
                .hasRootCauseMessage("too large");
        assertThat(tickTimes()).isEmpty();
    }

    @Test
    void shouldSayThatSomebodyElseTicksWhenFenced() {
        Iterable<Arrival> arrivals = () -> Stream.of(at("2023-01-04T01:00:00Z"))
                .peek(arrival -> ticks.fenceProducer())
                .iterator();

        assertThatThrownBy(() -> replayer(8).replayDays(arrivals, ProgressListener.NONE))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("another ticker has taken over");
    }

    private Replayer replayer(int window) {
        return new Replayer(
                () -> events, this::closedTicks, TopicNames.UNPREFIXED, ticker, ZONE, window, Duration.ofMillis(50));
    }

    @Test
    void shouldSendIntoTheLogOfItsPrefix() {
        new Replayer(() -> events, this::closedTicks, new TopicNames("tinh-a."), ticker, ZONE, 8, Duration.ofSeconds(1))
                .replayDays(days(2), ProgressListener.NONE);

        assertThat(events.history())
                .isNotEmpty()
                .allMatch(message -> message.topic().equals("tinh-a.dossier.lifecycle.event.v1"));
    }

    private List<Instant> tickTimes() {
        return ticks.history().stream()
                .filter(message -> message.topic().equals(Topic.EVENTS.topicName()))
                .map(ProducerRecord::timestamp)
                .map(Instant::ofEpochMilli)
                .toList();
    }

    private ClosedTicks closedTicks() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.updateBeginningOffsets(Map.of(TICKS, 0L));
        ClosedTicks ticksClosed = new ClosedTicks(consumer, TopicNames.UNPREFIXED);
        if (closed > 0) {
            TickComplete complete = new TickComplete(closed, Instant.EPOCH, LocalDate.EPOCH, null);
            consumer.addRecord(new ConsumerRecord<>(
                    TICKS.topic(),
                    0,
                    0,
                    Names.CLOSED_KEY.getBytes(StandardCharsets.UTF_8),
                    MessageCodec.TICK_COMPLETE.encode(complete)));
        }
        return ticksClosed;
    }

    private static MockConsumer<byte[], byte[]> referenceConsumer() {
        Map<TopicPartition, Long> empty = Stream.of(Topic.values())
                .collect(Collectors.toMap(topic -> new TopicPartition(topic.topicName(), 0), topic -> 0L));
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.updateBeginningOffsets(empty);
        consumer.updateEndOffsets(empty);
        return consumer;
    }

    private static MockProducer<byte[], byte[]> producer() {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static List<Arrival> days(int count) {
        Instant first = Instant.parse("2023-01-01T01:00:00Z");
        return Stream.iterate(first, day -> day.plus(Duration.ofDays(1)))
                .limit(count)
                .map(ReplayerTest::at)
                .toList();
    }

    private static Arrival at(String time) {
        return at(Instant.parse(time));
    }

    private static Arrival at(Instant time) {
        return Arrival.of(time, new DossierEvent("e", "/s", time, "D-1", 0, new Voided(null)));
    }
}
