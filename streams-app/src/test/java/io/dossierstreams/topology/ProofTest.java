package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.log.Signer;
import io.dossierstreams.proof.KnownAt;
import io.dossierstreams.proof.ProofException;
import io.dossierstreams.proof.ProofProgress;
import io.dossierstreams.schema.figure.TickMark;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final byte[] OTHER_KEY = "another key, as long as that one".getBytes(StandardCharsets.UTF_8);
    private static final UnitDayKey MARCH_1 = new UnitDayKey(LocalDate.of(2023, 3, 1), "C");
    private static final UnitDayKey MARCH_2 = new UnitDayKey(LocalDate.of(2023, 3, 2), "C");

    private final EventLog log = new EventLog(2);

    @Test
    void shouldKnowAFigureAsItWasBeforeItsCorrection() {
        received("H", 0, "2023-03-01T09:00", "2023-03-01T09:00");
        log.tick(at("2023-03-02T00:00"));
        received("H", 1, "2023-03-02T09:00", "2023-03-05T10:00");
        log.tick(at("2023-03-06T00:00"));

        assertThat(receivedUpTo("1")).isEqualTo(Map.of(MARCH_1, 1L));
        assertThat(receivedUpTo("2023-03-05T09:00+07:00")).isEqualTo(Map.of(MARCH_1, 1L));
        assertThat(receivedUpTo("2")).isEqualTo(Map.of(MARCH_2, 1L));
    }

    @Test
    void shouldLeaveOutWhatLiesBehindTheTick() {
        log.tick(at("2023-03-02T00:00"));
        received("H", 0, "2023-03-01T09:00", "2023-03-02T08:00");
        log.tick(at("2023-03-03T00:00"));

        assertThat(receivedUpTo("1")).isEmpty();
    }

    @Test
    void shouldTakeTheTickAtMidnightForTheDayThatEnds() {
        log.tick(at("2023-03-02T00:00"));
        log.tick(at("2023-03-02T00:00"));
        log.tick(at("2023-03-02T00:00:00.001"));

        assertThat(new ProofScene(log).upTo("2023-03-01").tick()).isEqualTo(2);
    }

    @Test
    void shouldTakeTheLastTickWhenTheTimeIsYetToCome() {
        log.tick(at("2023-03-02T00:00"));
        received("H", 0, "2023-03-02T09:00", "2023-03-02T09:00");

        assertThat(new ProofScene(log).upTo("2030-01-01").tick()).isEqualTo(1);
    }

    @Test
    void shouldNameTheLastTickWhenThereIsNoSuchTickYet() {
        log.tick(at("2023-03-02T00:00"));
        log.tick(at("2023-03-03T00:00"));

        assertRefused(log, "3", "there is no tick 3 yet; the last one is 2, at 2023-03-03T00:00+07:00");
    }

    @Test
    void shouldNameTheFirstTickWhenNothingWasKnownYet() {
        log.tick(at("2023-03-02T00:00"));

        assertRefused(
                log,
                "2023-02-28",
                "nothing was known yet at 2023-02-28; tick 1 is the first, at 2023-03-02T00:00+07:00");
    }

    @Test
    void shouldSayThatThereIsNoTickWhenTheLogHasNone() {
        received("H", 0, "2023-03-02T09:00", "2023-03-02T09:00");

        assertRefused(
                log, "2023-03-03", "dossier.lifecycle.event.v1: there is no tick yet, so nothing has been counted");
    }

    @Test
    void shouldSuspectTheKeyWhenNoTickIsSignedWithIt() {
        log.tick(at("2023-03-02T00:00"));
        ProofScene scene = new ProofScene(log).key(OTHER_KEY);

        assertThatThrownBy(() -> scene.upTo("1"))
                .isInstanceOf(ProofException.class)
                .hasMessage("dossier.lifecycle.event.v1: no tick is signed with this key; is tick.key.file the one that"
                        + " the application runs with?");
        assertThat(scene.isClosed()).isTrue();
    }

    @Test
    void shouldLeaveOutAForgedTick() {
        log.tick(at("2023-03-02T00:00"));
        ControlRecord tick = ControlRecord.tick(new TickMark(2, at("2023-12-31T00:00"), 2));
        for (int partition = 0; partition < 2; partition++) {
            log.append(
                    partition,
                    new Record<>(
                            tick.key(),
                            tick.value(),
                            0,
                            new RecordHeaders(tick.headers(partition, at("2023-12-31T00:00"), new Signer(OTHER_KEY)))));
        }
        log.tick(at("2023-03-03T00:00"));

        assertThat(new ProofScene(log).upTo("2").now()).isEqualTo(at("2023-03-03T00:00"));
        assertRefused(
                log,
                "3",
                "there is no tick 3 yet; the last one is 2, at 2023-03-03T00:00+07:00;"
                        + " 2 records were left out, as they are not signed with this key");
    }

    @Test
    void shouldRefuseAnotherNumberOfPartitions() {
        log.tick(at("2023-03-02T00:00"));

        assertThatThrownBy(() -> new ProofScene(log)
                        .proof(3)
                        .upTo(KnownAt.parse("1", SimulatedPipeline.ZONE), figures -> {}, ProofProgress.NONE))
                .isInstanceOf(ProofException.class)
                .hasMessage("dossier.lifecycle.event.v1 has 2 partitions, the settings say 3 (event.partitions)");
    }

    @Test
    void shouldRefuseALogWhoseTicksAreOfAnotherNumberOfPartitions() {
        log.tick(6, at("2023-03-02T00:00"));

        assertRefused(
                log,
                "1",
                "the log cannot be counted: tick 1 was written for 6 partitions, this application runs with 2");
    }

    @Test
    void shouldReadPartitionsInStep() {
        for (int tick = 0; tick < 100; tick++) {
            log.tick(at("2023-03-02T00:00"));
        }
        ProofScene scene = new ProofScene(log).pollingAtMost(1);
        long[] distance = new long[1];

        scene.upTo(
                "100",
                figures -> {},
                (read, total) -> distance[0] = Math.max(distance[0], Math.abs(scene.position(0) - scene.position(1))));

        assertThat(distance[0]).isBetween(1L, 10L);
    }

    private void received(String id, int revision, String time, String arrival) {
        dossier(id).revision(revision).received(time, "C").events().forEach(event -> log.append(event, at(arrival)));
    }

    private Map<UnitDayKey, Long> receivedUpTo(String known) {
        ProofScene scene = new ProofScene(log);
        scene.upTo(known);
        Map<UnitDayKey, Long> received = new TreeMap<>();
        scene.unitDays().forEach((key, unitDay) -> {
            long count = unitDay.measures().getOrDefault("received", 0L);
            if (count != 0) {
                received.put(key, count);
            }
        });
        return received;
    }

    private static void assertRefused(EventLog log, String known, String message) {
        assertThatThrownBy(() -> new ProofScene(log).upTo(known))
                .isInstanceOf(ProofException.class)
                .hasMessage(message);
    }
}
