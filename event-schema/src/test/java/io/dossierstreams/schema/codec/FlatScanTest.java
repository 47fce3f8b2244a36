package io.dossierstreams.schema.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventType;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick scan must never say anything else than the complete one, and must not leave it what is usual. */
class FlatScanTest {
    private static final int FORMS = 60_000;
    private static final Limits LIMITS = new Limits(600, 3);

    private final RepeatedTexts texts = new RepeatedTexts();
    private final JsonScan complete = new JsonScan(LIMITS);
    private final EventReader quick = new EventReader(LIMITS, true);
    private final EventReader slow = new EventReader(LIMITS, false);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shouldReadAsTheCompleteReaderWhenTheFormIsAny(long seed) throws Refusal {
        RandomEvents events = RandomEvents.withoutEscapes(seed);
        RandomForms forms = new RandomForms(seed);
        Set<EventType> accepted = EnumSet.noneOf(EventType.class);
        Set<RejectionCause> causes = EnumSet.noneOf(RejectionCause.class);
        int flat = 0;
        int refusedAfterScan = 0;
        for (int i = 0; i < FORMS; i++) {
            DossierEvent event = events.next();
            byte[] key = event.dossierId().getBytes(StandardCharsets.UTF_8);
            byte[] value = forms.next(event, ContentMode.STRUCTURED);

            Reading expected = slow.read(new RecordHeaders(), key, value, RandomEvents.ARRIVAL);

            assertThat(quick.read(new RecordHeaders(), key, value, RandomEvents.ARRIVAL))
                    .as(() -> new String(value, StandardCharsets.UTF_8))
                    .isEqualTo(expected);
            FlatScan.Structured scanned = FlatScan.structured(value, texts);
            if (scanned != null) {
                flat++;
                assertThat(Utf8.isValid(value)).isTrue();
                refusedAfterScan += expected instanceof Reading.Rejected ? 1 : 0;
                assertThat(scanned.attributes())
                        .isEqualTo(complete.read("value", value, 0, value.length, FieldNames.ENVELOPE));
            }
            if (expected instanceof Reading.Accepted read) {
                accepted.add(read.event().type());
            } else if (expected instanceof Reading.Rejected rejected) {
                causes.add(rejected.rejection().cause());
            }
        }
        assertThat(flat).isBetween(FORMS / 5, FORMS * 3 / 4);
        assertThat(refusedAfterScan).isGreaterThan(FORMS / 50);
        assertThat(accepted).containsExactlyInAnyOrder(EventType.values());
        assertThat(causes)
                .contains(
                        RejectionCause.TOO_LARGE,
                        RejectionCause.NOT_JSON,
                        RejectionCause.NOT_A_CLOUD_EVENT,
                        RejectionCause.UNKNOWN_TYPE,
                        RejectionCause.KEY_MISMATCH,
                        RejectionCause.MISSING_FIELD,
                        RejectionCause.WRONG_TYPE,
                        RejectionCause.INVALID_VALUE,
                        RejectionCause.IMPOSSIBLE_TIME,
                        RejectionCause.IMPOSSIBLE_AMOUNT);
    }

    @Test
    void shouldReadTheDataAsTheCompleteReaderWhenTheyStandAlone() throws Refusal {
        RandomEvents events = RandomEvents.withoutEscapes(3);
        RandomForms forms = new RandomForms(3);
        int flat = 0;
        for (int i = 0; i < FORMS; i++) {
            byte[] value = forms.next(events.next(), ContentMode.BINARY);
            JsonFields scanned = FlatScan.data(value, texts);
            if (scanned != null) {
                flat++;
                assertThat(Utf8.isValid(value)).isTrue();
                assertThat(scanned).isEqualTo(complete.read("data", value, 0, value.length, FieldNames.DATA));
            }
        }
        assertThat(flat).isBetween(FORMS / 5, FORMS * 3 / 4);
    }

    @ParameterizedTest
    @EnumSource
    void shouldNotGiveUpWhenTheEventIsUsual(ContentMode mode) {
        RandomEvents events = new RandomEvents(4);
        EventWriter writer = new EventWriter();
        for (int i = 0; i < 5_000; i++) {
            DossierEvent event = events.next();
            ProducerRecord<byte[], byte[]> message = writer.write(event, mode, RandomEvents.ARRIVAL);
            boolean hasEscapes = new String(message.value(), StandardCharsets.UTF_8).contains("\\");
            boolean read = mode == ContentMode.BINARY
                    ? FlatScan.data(message.value(), texts) != null
                    : FlatScan.structured(message.value(), texts) != null;
            assertThat(read).as(event::toString).isNotEqualTo(hasEscapes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " {\"type\" : \"x\" ,\r\n\t\"traceparent\":\"Phường\",\"n\":12,\"t\":true,\"f\":false,\"o\":null} ",
                "{\"data\":null,\"data_base64\":null,\"revision\":7}",
                "{\"data\":{\"unit\":\"U1\",\"other\":\"x\"}}"
            })
    void shouldNotGiveUpWhenFieldsAreUnknownOrSpaced(String json) {
        assertThat(FlatScan.structured(json.getBytes(StandardCharsets.UTF_8), texts))
                .isNotNull();
    }

    @Test
    void shouldNotRememberMoreThanItHasPlacesForWhenTextsAreMany() {
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = Integer.toString(i % 60_000).getBytes(StandardCharsets.UTF_8);
            assertThat(texts.find(bytes, 0, bytes.length).text()).isEqualTo(Integer.toString(i % 60_000));
        }
    }

    @Test
    void shouldGiveTheSameTextWhenItComesAgain() {
        byte[] bytes = "U1,U1".getBytes(StandardCharsets.UTF_8);
        assertThat(texts.find(bytes, 3, 5))
                .isSameAs(texts.find(bytes, 0, 2))
                .extracting("text")
                .isEqualTo("U1");
    }

    @Test
    void shouldReadEachEventRightWhenSeveralThreadsShareTheReader() {
        EventReader shared = new EventReader();
        EventWriter writer = new EventWriter();
        List<DossierEvent> events =
                Stream.generate(new RandomEvents(5)::next).limit(2_000).toList();
        List<ProducerRecord<byte[], byte[]>> messages = events.stream()
                .map(event -> writer.write(event, ContentMode.STRUCTURED, RandomEvents.ARRIVAL))
                .toList();

        boolean isRight = IntStream.range(0, 40_000)
                .parallel()
                .map(i -> i * 31 % 2_000)
                .allMatch(i -> {
                    ProducerRecord<byte[], byte[]> message = messages.get(i);
                    return shared.read(message.headers(), message.key(), message.value(), RandomEvents.ARRIVAL)
                            .equals(new Reading.Accepted(events.get(i)));
                });

        assertThat(isRight).isTrue();
    }
}
