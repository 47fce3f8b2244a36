package io.dossierstreams.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.log.LogRecord;
import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.topic.TopicNames;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

class EventCopyTest {
    private static final int MAXIMUM = 300;

    private final EventCopy copy =
            new EventCopy(new TopicNames("old."), 3, new TopicNames("new."), 7, new Limits(MAXIMUM, 4));

    @Test
    void shouldKeepKeyValueTimestampAndHeadersInTheirOrder() {
        Headers given =
                new RecordHeaders().add("b", bytes("1")).add("a", bytes("2")).add("b", null);

        ProducerRecord<byte[], byte[]> message =
                copy.of(2, new LogRecord(41, 1_700_000_000_123L, given, bytes("H-1"), bytes("{}")));

        assertThat(message.key()).isEqualTo(bytes("H-1"));
        assertThat(message.value()).isEqualTo(bytes("{}"));
        assertThat(message.timestamp()).isEqualTo(1_700_000_000_123L);
        assertThat(message.headers().toArray()).startsWith(given.toArray());
    }

    @Test
    void shouldSayWhereItWas() {
        ProducerRecord<byte[], byte[]> message = copy.of(2, event("H-1", "{}"));

        assertThat(text(message, "original-topic")).isEqualTo("old.dossier.lifecycle.event.v1");
        assertThat(text(message, "original-partition")).isEqualTo("2");
        assertThat(text(message, "original-offset")).isEqualTo("41");
    }

    @Test
    void shouldKeepTheFirstPositionWhenACopyIsCopied() {
        ProducerRecord<byte[], byte[]> first = copy.of(2, event("H-1", "{}"));
        EventCopy next = new EventCopy(new TopicNames("new."), 7, new TopicNames("newer."), 5, Limits.DEFAULT);

        ProducerRecord<byte[], byte[]> second = next.of(
                first.partition(), new LogRecord(7, first.timestamp(), first.headers(), first.key(), first.value()));

        assertThat(second.headers().toArray()).isEqualTo(first.headers().toArray());
        assertThat(second.topic()).isEqualTo("newer.dossier.lifecycle.event.v1");
    }

    @Test
    void shouldGoToThePartitionOfItsDossierInTheNewLog() {
        for (String dossier : new String[] {"H-1", "H-2", "H-3", "H-4"}) {
            assertThat(copy.of(0, event(dossier, "{}")).partition())
                    .isEqualTo(Utils.toPositive(Utils.murmur2(bytes(dossier))) % 7);
        }
    }

    @Test
    void shouldStayInItsPartitionWhenItHasNoKey() {
        assertThat(copy.of(2, new LogRecord(41, 0, new RecordHeaders(), null, bytes("{}")))
                        .partition())
                .isEqualTo(2);
    }

    @Test
    void shouldHaveNoPositionWhenThatWouldMakeItTooLarge() {
        String justRight = "x".repeat(MAXIMUM - "H-1".length());

        ProducerRecord<byte[], byte[]> message = copy.of(0, event("H-1", justRight));

        assertThat(message.headers()).isEmpty();
        assertThat(copy.isTooLarge(event("H-1", justRight))).isFalse();
        assertThat(copy.isTooLarge(event("H-1", justRight + "x"))).isTrue();
    }

    @Test
    void shouldTakeTheBeginningOfTimeWhenItHasNoTimestamp() {
        assertThat(copy.of(0, new LogRecord(41, -1, new RecordHeaders(), bytes("H-1"), bytes("{}")))
                        .timestamp())
                .isZero();
    }

    @Test
    void shouldSeeWhatLayInAWrongPartition() {
        int place = Utils.toPositive(Utils.murmur2(bytes("H-1"))) % 3;

        assertThat(copy.isMisplaced(place, event("H-1", "{}"))).isFalse();
        assertThat(copy.isMisplaced((place + 1) % 3, event("H-1", "{}"))).isTrue();
    }

    private static LogRecord event(String key, String value) {
        return new LogRecord(41, 1_700_000_000_123L, new RecordHeaders(), bytes(key), bytes(value));
    }

    private static String text(ProducerRecord<byte[], byte[]> message, String header) {
        return new String(message.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
