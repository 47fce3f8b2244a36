package io.dossierstreams.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.replay.ClosedTicks;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import io.dossierstreams.topology.Names;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LedgerPaceTest {
    private static final TopicPartition TICKS = new TopicPartition(Topic.TICKS.topicName(), 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final StopSign stop = new StopSign();
    private final List<Long> reached = new ArrayList<>();
    private Optional<Throwable> failure = Optional.empty();

    @Test
    void shouldGoOnWhenTheTickIsClosed() {
        LedgerPace pace = pace(3);

        pace.await(3);

        assertThat(reached).containsExactly(3L);
    }

    @Test
    void shouldNotWaitForATickBeforeTheFirst() {
        pace(0).await(-7);

        assertThat(reached).isEmpty();
    }

    @Test
    void shouldGiveUpWhenTheLedgerStandsStill() {
        LedgerPace pace = pace(2);

        assertThatThrownBy(() -> pace.await(3))
                .isInstanceOf(RebuildException.class)
                .hasMessage("the ledger of the new log has not closed tick 3 for 2 s; is another instance of its"
                        + " application hanging?");
    }

    @Test
    void shouldSayWhyTheApplicationStopped() {
        failure = Optional.of(new IllegalStateException("no room on the disk"));
        LedgerPace pace = pace(0);

        assertThatThrownBy(() -> pace.await(1))
                .isInstanceOf(RebuildException.class)
                .hasMessage(
                        "the application of the new log has stopped: java.lang.IllegalStateException: no room on the"
                                + " disk");
    }

    @Test
    void shouldStopWhenAsked() {
        stop.raise();
        LedgerPace pace = pace(0);

        assertThatThrownBy(() -> pace.await(1))
                .isInstanceOf(RebuildException.class)
                .hasMessage("stopped; run the same command again to go on behind the last tick");
    }

    private LedgerPace pace(long closed) {
        ClosedTicks ticks = new ClosedTicks(consumer, TopicNames.UNPREFIXED);
        consumer.updateBeginningOffsets(Map.of(TICKS, 0L));
        if (closed > 0) {
            TickComplete complete = new TickComplete(closed, Instant.EPOCH, LocalDate.EPOCH, null);
            consumer.addRecord(new ConsumerRecord<>(
                    TICKS.topic(),
                    0,
                    0,
                    Names.CLOSED_KEY.getBytes(StandardCharsets.UTF_8),
                    MessageCodec.TICK_COMPLETE.encode(complete)));
        }
        return new LedgerPace(ticks, () -> failure, stop, Duration.ofSeconds(2), reached::add);
    }
}
