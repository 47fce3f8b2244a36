package io.dossierstreams.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.TickMark;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlRecordTest {
    private static final Instant NOW = Instant.parse("2023-06-30T17:00:00Z");
    private static final Signer SIGNER = new Signer("a key for tests, long enough".getBytes(UTF_8));
    private static final ControlRecord TICK = ControlRecord.tick(new TickMark(7, NOW, 6));
    private static final ControlRecord UNIT =
            new ControlRecord(MessageType.UNIT, 7, 3, "HN".getBytes(UTF_8), "{\"id\":\"HN\"}".getBytes(UTF_8));

    @Test
    void shouldReadBackWhatItSigned() {
        ControlRecord read =
                read(UNIT.headers(2, NOW, SIGNER), UNIT.key(), UNIT.value(), 2).orElseThrow();
        assertThat(read).usingRecursiveComparison().isEqualTo(UNIT);
        assertThat(read.id()).isEqualTo("HN");
    }

    static List<MessageType> referenceTypes() {
        return ReferenceKind.ALL.stream().map(ReferenceKind::type).toList();
    }

    @ParameterizedTest
    @MethodSource("referenceTypes")
    void shouldReadBackARemovalOfEachKind(MessageType type) {
        ControlRecord removal = new ControlRecord(type, 7, 0, "T".getBytes(UTF_8), null);
        ControlRecord read =
                read(removal.headers(0, NOW, SIGNER), removal.key(), null, 0).orElseThrow();
        assertThat(read.value()).isNull();
        assertThat(read.type()).isEqualTo(type);
    }

    @Test
    void shouldTellARemovalFromAnEmptyValue() {
        ControlRecord removal = new ControlRecord(MessageType.TARGET, 7, 0, "T".getBytes(UTF_8), null);
        assertThat(read(removal.headers(0, NOW, SIGNER), removal.key(), new byte[0], 0))
                .isEmpty();
    }

    @Test
    void shouldWriteCloudEventHeaders() {
        Headers headers = TICK.headers(0, NOW, SIGNER);
        assertThat(text(headers, "ce_specversion")).isEqualTo("1.0");
        assertThat(text(headers, "ce_type")).isEqualTo("dossier.tick.v1");
        assertThat(text(headers, "ce_id")).isEqualTo("tick-7");
        assertThat(text(headers, "ce_time")).isEqualTo("2023-06-30T17:00:00Z");
        assertThat(text(UNIT.headers(0, NOW, SIGNER), "ce_id")).isEqualTo("tick-7-3");
        assertThat(text(UNIT.headers(0, NOW, SIGNER), "ce_subject")).isEqualTo("HN");
    }

    @Test
    void shouldNotBeValidWhenAnyByteOfTheValueIsChanged() {
        Headers headers = TICK.headers(0, NOW, SIGNER);
        for (int i = 0; i < TICK.value().length; i++) {
            assertThat(read(headers, TICK.key(), flipped(TICK.value(), i), 0)).isEmpty();
        }
    }

    @Test
    void shouldNotBeValidWhenAnyByteOfTheKeyIsChanged() {
        Headers headers = UNIT.headers(0, NOW, SIGNER);
        for (int i = 0; i < UNIT.key().length; i++) {
            assertThat(read(headers, flipped(UNIT.key(), i), UNIT.value(), 0)).isEmpty();
        }
    }

    @Test
    void shouldNotBeValidWhenAnyByteOfTheSignatureIsChanged() {
        byte[] signature = UNIT.headers(0, NOW, SIGNER)
                .lastHeader(ControlRecord.SIGNATURE_HEADER)
                .value();
        for (int i = 0; i < signature.length; i++) {
            Headers headers = with(ControlRecord.SIGNATURE_HEADER, flipped(signature, i));
            assertThat(read(headers, UNIT.key(), UNIT.value(), 0)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dossier-tick, 8",
        "dossier-tick, seven",
        "dossier-sequence, 4",
        "dossier-sequence, ''",
        "ce_type, dossier.target.v1",
        "dossier-signature, ''"
    })
    void shouldNotBeValidWhenAHeaderIsChanged(String name, String value) {
        assertThat(read(with(name, value.getBytes(UTF_8)), UNIT.key(), UNIT.value(), 0))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dossier-tick", "dossier-sequence", "dossier-signature"})
    void shouldNotBeValidWhenAHeaderIsMissing(String name) {
        Headers headers = UNIT.headers(0, NOW, SIGNER);
        headers.remove(name);
        assertThat(read(headers, UNIT.key(), UNIT.value(), 0)).isEmpty();
        assertThat(read(with(name, null), UNIT.key(), UNIT.value(), 0)).isEmpty();
    }

    @Test
    void shouldNotBeValidWhenThereIsNoKey() {
        assertThat(read(UNIT.headers(0, NOW, SIGNER), null, UNIT.value(), 0)).isEmpty();
    }

    @Test
    void shouldNotBeValidInAnotherPartition() {
        assertThat(read(TICK.headers(0, NOW, SIGNER), TICK.key(), TICK.value(), 1))
                .isEmpty();
    }

    @Test
    void shouldNotBeValidWhenSignedWithAnotherKey() {
        Signer other = new Signer("another key, also long enough".getBytes(UTF_8));
        assertThat(read(TICK.headers(0, NOW, other), TICK.key(), TICK.value(), 0))
                .isEmpty();
    }

    @Test
    void shouldNotBeValidWhenBytesMoveFromKeyToValue() {
        Headers headers = UNIT.headers(0, NOW, SIGNER);
        byte[] longer = "N{\"id\":\"HN\"}".getBytes(UTF_8);
        assertThat(read(headers, "H".getBytes(UTF_8), longer, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dossier.tick.v1, true",
        "dossier.unit.v1, true",
        "dossier.target.v1, true",
        "dossier.definition.v1, true",
        "dossier.procedure.v1, true",
        "dossier.campaign.v1, true",
        "dossier.calendar.v1, true",
        "dossier.received.v1, false",
        "dossier.breach.v1, false",
        "dossier.unit-day.v1, false",
        "dossier.tick.v2, false"
    })
    void shouldBeClaimedByTheTypesThatTheApplicationWrites(String type, boolean claimed) {
        Headers headers = CloudEventHeaders.of("1", "elsewhere", type, NOW, "X");
        assertThat(ControlRecord.isClaimedBy(headers)).isEqualTo(claimed);
    }

    @Test
    void shouldNotBeClaimedWhenThereAreNoHeaders() {
        assertThat(ControlRecord.isClaimedBy(new RecordHeaders())).isFalse();
    }

    private static Headers with(String name, byte[] value) {
        Headers headers = UNIT.headers(0, NOW, SIGNER);
        headers.remove(name);
        return headers.add(name, value);
    }

    private static Optional<ControlRecord> read(Headers headers, byte[] key, byte[] value, int partition) {
        return ControlRecord.read(headers, key, value, partition, SIGNER);
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] copy = Arrays.copyOf(bytes, bytes.length);
        copy[at] ^= 1;
        return copy;
    }

    private static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }
}
