package io.dossierstreams.topology;

import static io.dossierstreams.topology.RejectionScene.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.log.Signer;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.RejectedHeaders;
import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.figure.TickMark;
import io.dossierstreams.schema.topic.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ticks and reference records that cannot be taken go to the rejected topic like any other record. */
class ControlRejectionTest {
    @TempDir
    private Path directory;

    private final EventLog log = new EventLog(1);

    static Stream<Arguments> badControlRecords() {
        ControlRecord tick = ControlRecord.tick(new TickMark(1, NOW, 1));
        ControlRecord later = ControlRecord.tick(new TickMark(99, NOW, 1));
        Signer signer = new Signer(EventLog.KEY);
        Signer stranger = new Signer("a key that somebody made up".getBytes(UTF_8));
        RecordHeaders unsigned = new RecordHeaders(tick.headers(0, NOW, signer));
        unsigned.remove("dossier-signature");
        return Stream.of(
                bad("tick without signature", RejectionCause.FORGED, control(tick, unsigned)),
                bad("tick signed by a stranger", RejectionCause.FORGED, control(tick, tick.headers(0, NOW, stranger))),
                bad(
                        "tick moved from another partition",
                        RejectionCause.FORGED,
                        control(tick, tick.headers(1, NOW, signer))),
                bad("tick with another number", RejectionCause.FORGED, control(later, tick.headers(0, NOW, signer))),
                bad(
                        "unit without signature",
                        RejectionCause.FORGED,
                        control(
                                new ControlRecord(MessageType.UNIT, 1, 0, "C".getBytes(UTF_8), unit("C")),
                                unsignedUnit())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badControlRecords")
    void shouldRejectAndGoOnWhenAControlRecordIsForged(
            String name, RejectionCause cause, Record<byte[], byte[]> forged) {
        log.append(0, forged);
        scene().rejectsAndGoesOn(1, cause, forged);
    }

    @Test
    void shouldRejectAndGoOnWhenATickIsReplayed() {
        log.tick(NOW);
        Record<byte[], byte[]> tick = last();
        log.append(0, tick);
        scene().rejectsAndGoesOn(1, RejectionCause.REPEATED, tick);
    }

    @Test
    void shouldRejectAndGoOnWhenAReferenceRecordIsReplayed() {
        log.reference(MessageType.UNIT, "D", unit("D"));
        log.tick(NOW);
        Record<byte[], byte[]> reference = log.partitions().get(0).get(0);
        log.append(0, reference);
        scene().rejectsAndGoesOn(1, RejectionCause.REPEATED, reference);
    }

    static Stream<Arguments> badReferences() {
        byte[] count = ("{\"id\":\"open\",\"version\":2,\"kind\":\"COUNT\",\"name\":{\"vi\":\"o\",\"en\":\"o\"},"
                        + "\"value\":\"opened\",\"source\":\"-\"}")
                .getBytes(UTF_8);
        return Stream.of(
                Arguments.of("no JSON", MessageType.UNIT, "C", "Commune C".getBytes(UTF_8), "value: not valid JSON"),
                Arguments.of("incomplete unit", MessageType.UNIT, "C", "{\"id\":\"C\"}".getBytes(UTF_8), "name: "),
                Arguments.of("unit under another key", MessageType.UNIT, "D", unit("C"), "id: is not the key"),
                Arguments.of("incomplete target", MessageType.TARGET, "T", "{\"id\":\"T\"}".getBytes(UTF_8), "scope: "),
                Arguments.of("version under another key", MessageType.DEFINITION, "open", count, "id: is not the key"),
                Arguments.of(
                        "incomplete procedure", MessageType.PROCEDURE, "P", "{\"id\":\"P\"}".getBytes(UTF_8), "name: "),
                Arguments.of(
                        "campaign that ends before it begins",
                        MessageType.CAMPAIGN,
                        "K",
                        "{\"id\":\"K\",\"name\":\"K\",\"first\":\"2023-09-01\",\"last\":\"2023-08-31\"}"
                                .getBytes(UTF_8),
                        "last: must not be before first"),
                Arguments.of(
                        "calendar with a day twice",
                        MessageType.CALENDAR,
                        "W",
                        "{\"id\":\"W\",\"holidays\":[{\"day\":\"2025-05-01\"},{\"day\":\"2025-05-01\"}]}"
                                .getBytes(UTF_8),
                        "holidays[1].day: 2025-05-01 is there twice"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badReferences")
    void shouldRejectAndGoOnWhenReferenceDataAreInvalid(
            String name, MessageType type, String id, byte[] value, String detail) {
        log.reference(type, id, value);
        log.reference(MessageType.UNIT, "E", unit("E"));
        log.tick(NOW);
        TestRecord<byte[], byte[]> rejected = scene().rejectsAndGoesOn(
                        1,
                        RejectionCause.INVALID_REFERENCE,
                        log.partitions().get(0).get(0));
        assertThat(RejectedHeaders.read(rejected.headers())
                        .orElseThrow()
                        .rejection()
                        .detail())
                .contains(detail);
    }

    @Test
    void shouldTakeATargetWhoseIndicatorIsNotDefinedYet() {
        byte[] target = ("{\"id\":\"T\",\"indicator\":\"later\",\"scope\":{\"select\":\"UNIT\",\"unit\":\"C\"},"
                        + "\"issuer\":\"PROVINCE\",\"period\":\"MONTH\",\"threshold\":\"50%\"}")
                .getBytes(UTF_8);
        log.reference(MessageType.TARGET, "T", target);
        log.tick(NOW);
        try (PipelineDriver driver = new PipelineDriver(log, 1, StateStores.MEMORY, directory).run()) {
            assertThat(driver.read(Topic.REJECTED)).isEmpty();
            assertThat(driver.closedTick()).isEqualTo(1);
        }
    }

    private RejectionScene scene() {
        return new RejectionScene(log, directory);
    }

    private Record<byte[], byte[]> last() {
        List<Record<byte[], byte[]>> records = log.partitions().get(0);
        return records.get(records.size() - 1);
    }

    private static Record<byte[], byte[]> control(ControlRecord control, Headers headers) {
        return new Record<>(control.key(), control.value(), NOW.toEpochMilli(), headers);
    }

    private static Headers unsignedUnit() {
        return new RecordHeaders().add("ce_type", MessageType.UNIT.typeName().getBytes(UTF_8));
    }

    private static byte[] unit(String id) {
        return ("{\"id\":\"" + id + "\",\"name\":\"Unit\",\"level\":\"COMMUNE\"}").getBytes(UTF_8);
    }

    private static Arguments bad(String name, RejectionCause cause, Record<byte[], byte[]> message) {
        return Arguments.of(name, cause, message);
    }
}
