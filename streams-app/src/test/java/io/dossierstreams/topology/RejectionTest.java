package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.dossier;
import static io.dossierstreams.topology.RejectionScene.ARRIVAL;
import static io.dossierstreams.topology.RejectionScene.DAY;
import static io.dossierstreams.topology.RejectionScene.NOW;
import static io.dossierstreams.topology.RejectionScene.idOf;
import static io.dossierstreams.topology.RejectionScene.received;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.codec.ContentMode;
import io.dossierstreams.schema.codec.EventWriter;
import io.dossierstreams.schema.codec.RejectedHeaders;
import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Paid.Purpose;
import io.dossierstreams.schema.event.Voided;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be processed goes to the rejected topic as it came, is counted, and stops nothing. */
class RejectionTest {

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
        scene().rejectsAndGoesOn(1, cause, bad);
    }

    @Test
    void shouldRejectAndGoOnWhenAnEventLiesBeyondTheHorizon() {
        log.tick(NOW);
        Record<byte[], byte[]> old =
                write(dossier("OLD").received("2021-03-01T23:59", "C").events().get(0), ContentMode.BINARY);
        log.append(0, old);
        log.append(dossier("KNOWN").received("2021-03-02T00:00", "C").events().get(0), NOW);
        scene().rejectsAndGoesOn(1, RejectionCause.BEYOND_HORIZON, old);
    }

    @Test
    void shouldRejectAndGoOnWhenFactsAreInConflict() {
        Record<byte[], byte[]> other =
                write(dossier("X").add(DAY, new Voided(null)).events().get(0), ContentMode.BINARY);
        Record<byte[], byte[]> conflicting = write(
                dossier("X").add("2023-03-01T09:01", new Voided(null)).events().get(0), ContentMode.BINARY);
        log.append(0, other);
        log.append(0, conflicting);
        scene().rejectsAndGoesOn(1, RejectionCause.CONFLICT, conflicting);
    }

    @Test
    void shouldRejectAndGoOnWhenAPublisherPartitionsOtherwise() {
        Record<byte[], byte[]> astray = write(received(idOf(false)), ContentMode.BINARY);
        log.append(0, astray);
        TestRecord<byte[], byte[]> rejected = scene().rejectsAndGoesOn(6, RejectionCause.WRONG_PARTITION, astray);
        assertThat(RejectedHeaders.read(rejected.headers())
                        .orElseThrow()
                        .rejection()
                        .detail())
                .contains("was 0")
                .contains("murmur2");
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

    private static Arguments bad(String name, RejectionCause cause, Record<byte[], byte[]> message) {
        return Arguments.of(name, cause, message);
    }

    private RejectionScene scene() {
        return new RejectionScene(log, directory);
    }
}
