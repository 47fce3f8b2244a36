package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.log.Signer;
import io.dossierstreams.schema.codec.ContentMode;
import io.dossierstreams.schema.codec.EventWriter;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.RejectedHeaders;
import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Paid.Purpose;
import io.dossierstreams.schema.event.Voided;
import io.dossierstreams.schema.figure.TickMark;
import io.dossierstreams.schema.figure.UnitDay;
import io.dossierstreams.schema.topic.Topic;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be processed goes to the rejected topic as it came, is counted, and stops nothing. */
class RejectionTest {
    private static final String DAY = "2023-03-01T09:00";
    private static final Instant ARRIVAL = at(DAY);
    private static final Instant NOW = at("2023-03-02T00:00");

    @TempDir
    private Path directory;

    private final EventLog log = new EventLog(1);

    static Stream<Arguments> badEvents() {
        Record<byte[], byte[]> good = write(received("BAD"), ContentMode.STRUCTURED);
        String json = new String(good.value(), UTF_8);
        Record<byte[], byte[]> binary = write(received("BAD"), ContentMode.BINARY);
        Record<byte[], byte[]> paid = write(
                dossier("BAD")
                        .paid(DAY, "P", 1_000, Method.ONLINE, Purpose.FEE)
                        .events()
                        .get(0),
                ContentMode.STRUCTURED);
        String paidJson = new String(paid.value(), UTF_8);
        return Stream.of(
                bad("no JSON", RejectionCause.NOT_JSON, good.withValue("{\"id\":".getBytes(UTF_8))),
                bad("no text", RejectionCause.NOT_JSON, good.withValue(new byte[] {(byte) 0xFF, 0, 1})),
                bad("no JSON in binary mode", RejectionCause.NOT_JSON, binary.withValue("unit=C".getBytes(UTF_8))),
                bad("no value", RejectionCause.NOT_A_CLOUD_EVENT, good.withValue(null)),
                bad("no event", RejectionCause.NOT_A_CLOUD_EVENT, good.withValue("{}".getBytes(UTF_8))),
                bad("wrong type", RejectionCause.WRONG_TYPE, changed(good, json, "\"unit\":\"C\"", "\"unit\":7")),
                bad(
                        "unknown event type",
                        RejectionCause.UNKNOWN_TYPE,
                        changed(good, json, "dossier.received.v1", "dossier.received.v9")),
                bad("missing field", RejectionCause.MISSING_FIELD, changed(good, json, "\"unit\"", "\"unite\"")),
                bad("no such channel", RejectionCause.INVALID_VALUE, changed(good, json, "IN_PERSON", "BY_PIGEON")),
                bad("key of another dossier", RejectionCause.KEY_MISMATCH, good.withKey("OTHER".getBytes(UTF_8))),
                bad("no key", RejectionCause.KEY_MISMATCH, good.withKey(null)),
                bad(
                        "too large",
                        RejectionCause.TOO_LARGE,
                        good.withValue(Arrays.copyOf(good.value(), PipelineDriver.MAXIMUM_BYTES))),
                bad(
                        "before the year 2000",
                        RejectionCause.IMPOSSIBLE_TIME,
                        changed(good, json, "\"2023-03-01T", "\"1923-03-01T")),
                bad(
                        "two days after its arrival",
                        RejectionCause.IMPOSSIBLE_TIME,
                        changed(good, json, "\"2023-03-01T", "\"2023-03-03T")),
                bad(
                        "no day of the calendar",
                        RejectionCause.IMPOSSIBLE_TIME,
                        changed(good, json, "\"2023-03-01T", "\"2023-02-30T")),
                bad(
                        "negative amount",
                        RejectionCause.IMPOSSIBLE_AMOUNT,
                        changed(paid, paidJson, "\"amountVnd\":1000", "\"amountVnd\":-1000")),
                bad(
                        "half a đồng",
                        RejectionCause.IMPOSSIBLE_AMOUNT,
                        changed(paid, paidJson, "\"amountVnd\":1000", "\"amountVnd\":0.5")),
                bad(
                        "more money than there is",
                        RejectionCause.IMPOSSIBLE_AMOUNT,
                        changed(paid, paidJson, "\"amountVnd\":1000", "\"amountVnd\":10000000000001")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badEvents")
    void shouldRejectAndGoOnWhenAnEventIsBad(String name, RejectionCause cause, Record<byte[], byte[]> bad) {
        log.append(0, bad);
        rejectsAndGoesOn(1, cause, bad);
    }

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
        rejectsAndGoesOn(1, cause, forged);
    }

    @Test
    void shouldRejectAndGoOnWhenATickIsReplayed() {
        log.tick(NOW);
        Record<byte[], byte[]> tick = last();
        log.append(0, tick);
        rejectsAndGoesOn(1, RejectionCause.REPEATED, tick);
    }

    @Test
    void shouldRejectAndGoOnWhenAReferenceRecordIsReplayed() {
        log.reference(MessageType.UNIT, "D", unit("D"));
        log.tick(NOW);
        Record<byte[], byte[]> reference = log.partitions().get(0).get(0);
        log.append(0, reference);
        rejectsAndGoesOn(1, RejectionCause.REPEATED, reference);
    }

    static Stream<Arguments> badReferences() {
        byte[] target = ("{\"id\":\"T\",\"indicator\":\"onlin\",\"scope\":{\"select\":\"UNIT\",\"unit\":\"C\"},"
                        + "\"issuer\":\"PROVINCE\",\"period\":\"MONTH\",\"threshold\":\"50%\"}")
                .getBytes(UTF_8);
        return Stream.of(
                Arguments.of("no JSON", MessageType.UNIT, "C", "Commune C".getBytes(UTF_8), "value: not valid JSON"),
                Arguments.of("incomplete unit", MessageType.UNIT, "C", "{\"id\":\"C\"}".getBytes(UTF_8), "name: "),
                Arguments.of("unit under another key", MessageType.UNIT, "D", unit("C"), "id: is not the key"),
                Arguments.of("incomplete target", MessageType.TARGET, "T", "{\"id\":\"T\"}".getBytes(UTF_8), "scope: "),
                Arguments.of("unknown indicator", MessageType.TARGET, "T", target, "indicator: expected one of"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badReferences")
    void shouldRejectAndGoOnWhenReferenceDataAreInvalid(
            String name, MessageType type, String id, byte[] value, String detail) {
        log.reference(type, id, value);
        log.reference(MessageType.UNIT, "E", unit("E"));
        log.tick(NOW);
        TestRecord<byte[], byte[]> rejected = rejectsAndGoesOn(
                1, RejectionCause.INVALID_REFERENCE, log.partitions().get(0).get(0));
        assertThat(RejectedHeaders.read(rejected.headers())
                        .orElseThrow()
                        .rejection()
                        .detail())
                .contains(detail);
    }

    @Test
    void shouldRejectAndGoOnWhenAnEventLiesBeyondTheHorizon() {
        log.tick(NOW);
        Record<byte[], byte[]> old =
                write(dossier("OLD").received("2021-03-01T23:59", "C").events().get(0), ContentMode.BINARY);
        log.append(0, old);
        log.append(dossier("KNOWN").received("2021-03-02T00:00", "C").events().get(0), NOW);
        rejectsAndGoesOn(1, RejectionCause.BEYOND_HORIZON, old);
    }

    @Test
    void shouldRejectAndGoOnWhenFactsAreInConflict() {
        Record<byte[], byte[]> other =
                write(dossier("X").add(DAY, new Voided(null)).events().get(0), ContentMode.BINARY);
        Record<byte[], byte[]> conflicting = write(
                dossier("X").add("2023-03-01T09:01", new Voided(null)).events().get(0), ContentMode.BINARY);
        log.append(0, other);
        log.append(0, conflicting);
        rejectsAndGoesOn(1, RejectionCause.CONFLICT, conflicting);
    }

    @Test
    void shouldRejectAndGoOnWhenAPublisherPartitionsOtherwise() {
        Record<byte[], byte[]> astray = write(received(idOf(false)), ContentMode.BINARY);
        log.append(0, astray);
        TestRecord<byte[], byte[]> rejected = rejectsAndGoesOn(6, RejectionCause.WRONG_PARTITION, astray);
        assertThat(RejectedHeaders.read(rejected.headers())
                        .orElseThrow()
                        .rejection()
                        .detail())
                .contains("was 0")
                .contains("murmur2");
    }

    /** The one bad record of the log is rejected as it came, and a good event behind it counts in the next tick. */
    private TestRecord<byte[], byte[]> rejectsAndGoesOn(
            int partitions, RejectionCause cause, Record<byte[], byte[]> bad) {
        log.append(received(idOf(true)), ARRIVAL);
        log.tick(partitions, NOW);
        try (PipelineDriver driver = new PipelineDriver(log, partitions, StateStores.MEMORY, directory).run()) {
            List<TestRecord<byte[], byte[]>> rejected = driver.read(Topic.REJECTED);
            assertThat(rejected).hasSize(1);
            TestRecord<byte[], byte[]> sent = rejected.get(0);
            assertThat(sent.key()).isEqualTo(bad.key());
            assertThat(sent.value()).isEqualTo(bad.value());
            assertThat(sent.timestamp()).isEqualTo(bad.timestamp());
            RejectedHeaders headers = RejectedHeaders.read(sent.headers()).orElseThrow();
            assertThat(headers.rejection().cause()).isEqualTo(cause);
            assertThat(headers.rejection().detail()).isNotBlank();
            assertThat(headers.topic()).isEqualTo(Topic.EVENTS.topicName());
            assertThat(headers.partition()).isZero();
            assertThat(log.partitions()
                            .get(0)
                            .get(Math.toIntExact(headers.offset()))
                            .value())
                    .isEqualTo(bad.value());
            assertThat(text(RejectedHeaders.original(sent.headers()))).isEqualTo(text(bad.headers()));
            assertThat(driver.rejected(cause)).isEqualTo(1);
            assertThat(driver.processed()).isEqualTo(log.partitions().get(0).size());
            assertThat(driver.closedTick()).isEqualTo(log.ticks());
            assertThat(goodEvents(driver)).isEqualTo(1);
            return sent;
        }
    }

    private static long goodEvents(PipelineDriver driver) {
        return driver.read(Topic.UNIT_DAYS).stream()
                .filter(sent -> new String(sent.key(), UTF_8).equals("C/2023-03-01"))
                .map(sent -> MessageCodec.UNIT_DAY.decode(sent.value()))
                .map(UnitDay::measures)
                .mapToLong(measures -> measures.get("received"))
                .sum();
    }

    private Record<byte[], byte[]> last() {
        List<Record<byte[], byte[]>> records = log.partitions().get(0);
        return records.get(records.size() - 1);
    }

    /** An id that belongs to partition 0 of six, or does not. */
    private static String idOf(boolean belongs) {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> "GOOD-" + i)
                .filter(id -> belongs == (EventLog.partitionOf(id, 6) == 0))
                .findFirst()
                .orElseThrow();
    }

    private static DossierEvent received(String id) {
        return dossier(id).received(DAY, "C").events().get(0);
    }

    private static Record<byte[], byte[]> write(DossierEvent event, ContentMode mode) {
        ProducerRecord<byte[], byte[]> written = new EventWriter().write(event, mode, ARRIVAL.toEpochMilli());
        written.headers().add("traceparent", "00-1-2-03".getBytes(UTF_8));
        return new Record<>(written.key(), written.value(), written.timestamp(), written.headers());
    }

    private static Record<byte[], byte[]> changed(
            Record<byte[], byte[]> message, String json, String part, String replacement) {
        assertThat(json).contains(part);
        return message.withValue(json.replace(part, replacement).getBytes(UTF_8));
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

    private static List<String> text(Headers headers) {
        return Stream.of(headers.toArray()).map(RejectionTest::text).toList();
    }

    private static String text(Header header) {
        return header.key() + "=" + new String(header.value(), UTF_8);
    }
}
