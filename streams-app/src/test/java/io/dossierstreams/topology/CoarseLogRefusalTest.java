package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.proof.CoarseTicks.CoarseTick;
import io.dossierstreams.proof.ProofException;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.tick.Tick;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class CoarseLogRefusalTest {
    private static final byte[] OTHER_KEY = "another key, as long as that one".getBytes(StandardCharsets.UTF_8);

    private final EventLog log = new EventLog(1);

    @Test
    void shouldRefuseToGoOnBehindATickThatTheLogDoesNotHave() {
        log.tick(at("2023-03-02T00:00"));
        CoarseTick last = new CoarseTick(1, new Tick(1, at("2023-03-01T00:00"), 1));

        assertThatThrownBy(() -> new CoarseScene(log).readAfter(last, "1d", null))
                .isInstanceOf(ProofException.class)
                .hasMessage("there is no tick at 2023-03-01T00:00+07:00 behind which to go on; the last one is 1, at"
                        + " 2023-03-02T00:00+07:00");
    }

    @Test
    void shouldRefuseALogWhoseBeginningIsLost() {
        log.tick(at("2023-03-02T00:00"));
        log.tick(at("2023-03-03T00:00"));
        log.partitions().get(0).remove(0);

        assertRefused(
                log,
                null,
                "the log cannot be counted: partition 0, offset 0: tick 2 is the first; what came before it is no"
                        + " longer in the log");
    }

    @Test
    void shouldRefuseAPartitionThatDoesNotComeToTheTick() {
        EventLog two = new EventLog(2);
        two.tick(at("2023-03-02T00:00"));
        two.tick(at("2023-03-03T00:00"));
        List<Record<byte[], byte[]>> broken = two.partitions().get(1);
        broken.remove(1);
        received("A");
        log.partitions().get(0).forEach(event -> two.append(1, event));
        two.append(1, two.partitions().get(1).get(1));

        assertRefused(
                two,
                null,
                "the log cannot be counted: partition 1 does not come to tick 2, which another partition has");
    }

    @Test
    void shouldRefuseAGapInTheTicks() {
        log.tick(at("2023-03-02T00:00"));
        log.tick(at("2023-03-03T00:00"));
        log.tick(at("2023-03-04T00:00"));
        log.partitions().get(0).remove(1);

        assertRefused(
                log,
                null,
                "the log cannot be counted: partition 0, offset 1: tick 3 follows tick 1; ticks in between are missing");
    }

    @Test
    void shouldRefuseAGapInTheReferenceData() {
        log.reference(MessageType.UNIT, "A", null);
        log.reference(MessageType.UNIT, "B", null);
        log.tick(at("2023-03-02T00:00"));
        log.partitions().get(0).remove(0);

        assertRefused(
                log,
                null,
                "the log cannot be counted: partition 0, offset 0: reference record 1 of tick 1 comes after record 0 of"
                        + " tick 1; records in between are missing");
    }

    @Test
    void shouldRefuseAnotherNumberOfPartitions() {
        log.tick(at("2023-03-02T00:00"));

        assertThatThrownBy(() -> new CoarseScene(log, 3, EventLog.KEY).read("1d", null))
                .isInstanceOf(ProofException.class)
                .hasMessage("dossier.lifecycle.event.v1 has 1 partitions, the settings say 3 (event.partitions)");
    }

    @Test
    void shouldRefuseTicksOfAnotherNumberOfPartitions() {
        log.tick(6, at("2023-03-02T00:00"));

        assertRefused(
                log,
                null,
                "the log cannot be counted: partition 0, offset 0: tick 1 was written for 6 partitions, the log has 1");
    }

    @Test
    void shouldSuspectTheKeyWhenNoTickIsSignedWithIt() {
        log.tick(at("2023-03-02T00:00"));

        assertThatThrownBy(() -> new CoarseScene(log, 1, OTHER_KEY).read("1d", null))
                .isInstanceOf(ProofException.class)
                .hasMessage("dossier.lifecycle.event.v1: no tick is signed with this key; is tick.key.file the one that"
                        + " the application runs with?");
    }

    @Test
    void shouldNameTheLastTickWhenThereIsNoSuchTickYet() {
        log.tick(at("2023-03-02T00:00"));

        assertRefused(log, "2", "there is no tick 2 yet; the last one is 1, at 2023-03-02T00:00+07:00");
    }

    private void received(String id) {
        dossier(id).received("2023-03-01T09:00", "C").events().forEach(event -> log.append(event, event.time()));
    }

    private static void assertRefused(EventLog log, String upTo, String message) {
        assertThatThrownBy(() -> new CoarseScene(log).read("1d", upTo))
                .isInstanceOf(ProofException.class)
                .hasMessage(message);
    }
}
