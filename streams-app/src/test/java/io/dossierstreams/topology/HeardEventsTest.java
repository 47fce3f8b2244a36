package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.DeltaCodec;
import io.dossierstreams.delta.DeltaRecord.Changes;
import io.dossierstreams.schema.codec.ContentMode;
import io.dossierstreams.schema.codec.EventWriter;
import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.codec.RejectedHeaders;
import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.topic.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** Which records of the log say that a publishing system is alive: those that it sent, whatever became of them. */
class HeardEventsTest {
    private static final String DAY = "2023-03-01T09:00";

    private final EventLog log = new EventLog(2);
    private SimulatedTask task;

    @Test
    void shouldHearASystemWhoseEventCounts() {
        send(received(id(0)), "/counts");
        assertThat(heard()).containsExactly("1 /counts");
    }

    @Test
    void shouldHearASystemThatSendsWhatIsKnown() {
        send(received(id(0)), "/counts");
        log.tick(at("2023-03-02T00:00"));
        send(received(id(0)), "/repeats");
        assertThat(heard()).containsExactly("1 /counts", "2 /repeats");
    }

    @Test
    void shouldHearASystemThatContradictsAnother() {
        send(received(id(0)), "/counts");
        send(dossier(id(0)).received(DAY, "OTHER").events().get(0), "/contradicts");
        assertThat(heard()).containsExactly("1 /contradicts", "1 /counts");
        assertThat(rejected()).containsExactly(RejectionCause.CONFLICT);
    }

    @Test
    void shouldHearASystemThatSendsWhatLiesBeyondTheHorizon() {
        log.tick(at("2026-03-02T00:00"));
        send(received(id(0)), "/late");
        assertThat(heard()).containsExactly("2 /late");
        assertThat(rejected()).containsExactly(RejectionCause.BEYOND_HORIZON);
    }

    @Test
    void shouldHearASystemThatSendsToTheWrongPartition() {
        log.append(0, write(of(received(id(1)), "/astray")));
        assertThat(heard()).containsExactly("1 /astray");
        assertThat(rejected()).containsExactly(RejectionCause.WRONG_PARTITION);
    }

    @Test
    void shouldNotHearWhatCannotBeRead() {
        Record<byte[], byte[]> broken = write(of(received(id(0)), "/broken"));
        log.append(0, broken.withValue("{".getBytes(StandardCharsets.UTF_8)));
        assertThat(heard()).isEmpty();
        assertThat(rejected()).containsExactly(RejectionCause.NOT_JSON);
    }

    @Test
    void shouldNotHearTheTicksAndReferencesOfTheApplicationItself() {
        log.loadDefinitions();
        assertThat(heard()).isEmpty();
    }

    @Test
    void shouldHearASystemInTheTickThatItsEventLiesBefore() {
        log.tick(at("2023-03-02T00:00"));
        send(received(id(0)), "/later");
        log.tick(at("2023-03-03T00:00"));
        assertThat(heard()).containsExactly("2 /later");
    }

    /** Tick, sequence and system of what the task of partition 0 tells the ledger. */
    private List<String> heard() {
        log.tick(at("2026-03-03T00:00"));
        DossierRules rules = new DossierRules(
                2, SimulatedPipeline.ZONE, Limits.DEFAULT, 24, SimulatedPipeline.DUE_SOON, EventLog.KEY);
        PipelineMetrics metrics = new PipelineMetrics(new SimpleMeterRegistry());
        task = new SimulatedTask(
                new TaskId(0, 0),
                Topic.EVENTS.topicName(),
                log.partitions().get(0),
                SimulatedPipeline.DOSSIER_STORES,
                () -> new DossierProcessor(rules, metrics));
        while (task.hasInput()) {
            task.step();
        }
        task.commit();
        assertThat(task.committedEntries(Names.HEARD_SOURCE_STORE)).isZero();
        return task.takeDeltas().stream()
                .map(sent -> DeltaCodec.decode(sent.value()))
                .filter(Changes.class::isInstance)
                .map(Changes.class::cast)
                .flatMap(changes -> changes.heard().stream().map(source -> changes.tick() + " " + source))
                .toList();
    }

    private List<RejectionCause> rejected() {
        return task.outputs().stream()
                .filter(sent -> sent.sink().equals(Names.REJECTED_SINK))
                .map(sent -> sent.headers()
                        .lines()
                        .filter(line -> line.startsWith(RejectedHeaders.CAUSE + "="))
                        .map(line -> RejectionCause.valueOf(line.substring(line.indexOf('=') + 1)))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private void send(DossierEvent event, String source) {
        log.append(of(event, source), event.time());
    }

    private static DossierEvent received(String id) {
        return dossier(id).received(DAY, "A").events().get(0);
    }

    private static DossierEvent of(DossierEvent event, String source) {
        return new DossierEvent(event.id(), source, event.time(), event.dossierId(), event.revision(), event.data());
    }

    private static Record<byte[], byte[]> write(DossierEvent event) {
        Instant arrival = event.time();
        ProducerRecord<byte[], byte[]> written =
                new EventWriter().write(event, ContentMode.STRUCTURED, arrival.toEpochMilli());
        return new Record<>(written.key(), written.value(), written.timestamp(), written.headers());
    }

    private static String id(int partition) {
        for (int i = 0; ; i++) {
            if (EventLog.partitionOf("H-" + i, 2) == partition) {
                return "H-" + i;
            }
        }
    }
}
