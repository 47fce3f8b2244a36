package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.DeltaCodec;
import io.dossierstreams.delta.DeltaRecord;
import io.dossierstreams.delta.DeltaRecord.Changes;
import io.dossierstreams.delta.DeltaRecord.Marker;
import io.dossierstreams.model.DossierSample;
import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.topic.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the dossier task at the horizon, and what comes of facts that arrive later. */
class HorizonTest {
    private static final String OLD = "2021-01-10T09:00";
    private static final String WITHIN = "2021-03-10T09:00";
    /** 24 months before it lies between the two. */
    private static final String NOW = "2023-02-01T00:00";

    private final EventLog log = new EventLog(1);

    @Test
    void shouldSendNoDifferenceWhenADossierLeaves() {
        append(closed("H"), OLD);
        log.tick(at("2021-01-11T00:00"));
        log.tick(at(NOW));
        log.tick(at(NOW));
        SimulatedTask task = run();
        assertThat(task.committedEntries(Names.DOSSIER_STORE)).isZero();
        assertThat(deltas(task))
                .filteredOn(delta -> delta.tick() > 1)
                .hasSize(2)
                .allMatch(Marker.class::isInstance);
    }

    @Test
    void shouldLeaveInTheVeryTickThatMovesTheHorizonOverTheNewestFact() {
        append(closed("H"), OLD);
        log.tick(at("2023-01-10T09:00"));
        assertThat(run().committedEntries(Names.DOSSIER_STORE)).isEqualTo(1);
        log.tick(at("2023-01-10T09:00:00.001"));
        assertThat(run().committedEntries(Names.DOSSIER_STORE)).isZero();
    }

    @Test
    void shouldWaitForAReceiptWhenLateFactsComeOfOneThatLeft() {
        append(closed("H"), OLD);
        log.tick(at(NOW));
        append(dossier("H").signed(WITHIN, "R", null), NOW);
        log.tick(at(NOW));
        SimulatedTask task = run();
        assertThat(task.committedEntries(Names.DOSSIER_STORE)).isEqualTo(1);
        assertThat(received(task, 2)).isEmpty();
    }

    @Test
    void shouldCountAsANewDossierWhenAReceiptComesOfOneThatLeft() {
        append(closed("H"), OLD);
        log.tick(at(NOW));
        append(dossier("H").revision(1).received(WITHIN, "B"), NOW);
        log.tick(at(NOW));
        assertThat(received(run(), 2)).isEqualTo(Map.of("B", 1L));
    }

    @Test
    void shouldTakeBackAsEverWhenACorrectionComesOfOneThatStayed() {
        append(dossier("H").received(OLD, "A"), OLD);
        log.tick(at(NOW));
        append(dossier("H").revision(1).received(WITHIN, "B"), NOW);
        log.tick(at(NOW));
        assertThat(received(run(), 2)).isEqualTo(Map.of("A", -1L, "B", 1L));
    }

    /**
     * More dossiers than a tick examines, of which the first thousand are open and stay. Whether a correction takes
     * anything back hangs on how far the ticks before it have come.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldSendTheSameWhenTheTaskCommitsAndCrashesAtOtherTimes(long seed) {
        int dossiers = 2 * DossierEviction.EXAMINED_PER_TICK + 100;
        for (int i = 0; i < dossiers; i++) {
            append(i < 1_000 ? dossier(id(i)).received(OLD, "A") : closed(id(i)), OLD);
        }
        for (int tick = 1; tick <= 4; tick++) {
            log.tick(at(NOW));
            for (int i = tick; i < dossiers; i += 150) {
                append(dossier(id(i)).revision(tick).received(WITHIN, "B"), NOW);
            }
        }
        log.tick(at(NOW));
        SimulatedTask straight = run();
        SimulatedTask shuffled = task().runShuffled(new Random(seed), 0.02, 0.01);
        assertThat(shuffled.outputs().stream().map(SentRecord::fingerprint))
                .containsExactlyElementsOf(
                        straight.outputs().stream().map(SentRecord::fingerprint).toList());
        assertThat(shuffled.committedEntries(Names.DOSSIER_STORE))
                .isEqualTo(straight.committedEntries(Names.DOSSIER_STORE))
                .isEqualTo(1_000 + 4 * 21);
        assertThat(received(straight, 2)).as("7 open, 14 not examined yet").isEqualTo(Map.of("A", -21L, "B", 28L));
        assertThat(received(straight, 3)).as("7 open, 1 not examined yet").isEqualTo(Map.of("A", -8L, "B", 28L));
        assertThat(received(straight, 4)).as("7 open").isEqualTo(Map.of("A", -7L, "B", 28L));
    }

    private static DossierSample closed(String id) {
        return dossier(id).received(OLD, "A").resolved(OLD);
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "H-%05d", number);
    }

    private void append(DossierSample sample, String arrival) {
        sample.events().forEach(event -> log.append(event, at(arrival)));
    }

    private SimulatedTask task() {
        DossierRules rules = new DossierRules(
                1, SimulatedPipeline.ZONE, Limits.DEFAULT, 24, SimulatedPipeline.DUE_SOON, EventLog.KEY);
        PipelineMetrics metrics = new PipelineMetrics(new SimpleMeterRegistry());
        return new SimulatedTask(
                new TaskId(0, 0),
                Topic.EVENTS.topicName(),
                log.partitions().get(0),
                SimulatedPipeline.DOSSIER_STORES,
                () -> new DossierProcessor(rules, metrics));
    }

    private SimulatedTask run() {
        SimulatedTask task = task();
        while (task.hasInput()) {
            task.step();
        }
        task.commit();
        return task;
    }

    private static List<DeltaRecord> deltas(SimulatedTask task) {
        return task.outputs().stream()
                .filter(sent -> sent.sink().equals(Names.DELTA_SINK))
                .map(sent -> DeltaCodec.decode(sent.value()))
                .toList();
    }

    /** The change of received dossiers in a tick, by unit. */
    private static Map<String, Long> received(SimulatedTask task, long tick) {
        Map<String, Long> received = new TreeMap<>();
        for (DeltaRecord delta : deltas(task)) {
            if (delta.tick() == tick && delta instanceof Changes changes) {
                changes.deltas()
                        .byUnitDay()
                        .forEach((key, counters) ->
                                received.merge(key.unit(), counters.get(Measure.RECEIVED), Long::sum));
            }
        }
        received.values().removeIf(count -> count == 0);
        return received;
    }
}
