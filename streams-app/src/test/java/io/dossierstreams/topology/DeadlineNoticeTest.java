package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.DossierSample;
import io.dossierstreams.model.ReceivedSample;
import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.deadline.DeadlineNotice.Kind;
import io.dossierstreams.schema.topic.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;

/** Notices as records, and what the stores of a dossier task hold for them. */
class DeadlineNoticeTest {
    private static final String RECEIVED = "2021-01-05T09:00";
    private static final String DUE = "2021-01-10T17:00";
    private static final String AFTER_DUE = "2021-01-11T00:00";

    /** In partition 1 of two. */
    private static final String ID = id(1);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final EventLog log = new EventLog(2);

    @Test
    void shouldSendARecordThatAConsumerCanFilterAndRecognise() {
        append(due(ID));
        log.tick(at(AFTER_DUE));
        SentRecord notice = notices(run()).get(0);
        assertThat(notice.partition()).isEqualTo(1);
        assertThat(notice.key()).isEqualTo(ID);
        assertThat(notice.timestamp()).isEqualTo(at(AFTER_DUE).toEpochMilli());
        assertThat(notice.headers())
                .isEqualTo("ce_specversion=1.0\nce_id=tick-1/" + ID + "/OVERDUE\nce_source=/dossier-streams\n"
                        + "ce_type=dossier.overdue.v1\nce_time=2021-01-10T17:00:00Z\nce_subject=" + ID
                        + "\ncontent-type=application/json\n");
        assertThat(MessageCodec.DEADLINE_NOTICE.decode(notice.value()).dossier())
                .isEqualTo(ID);
    }

    @Test
    void shouldNameEachKindInTheType() {
        append(due(ID));
        log.tick(at("2021-01-10T00:00"));
        log.tick(at(AFTER_DUE));
        append(dossier(ID).resolved("2021-01-11T09:00"));
        log.tick(at("2021-01-12T00:00"));
        assertThat(notices(run()))
                .extracting(notice -> notice.headers().lines().toList().get(3))
                .containsExactly(
                        "ce_type=dossier.due-soon.v1",
                        "ce_type=dossier.overdue.v1",
                        "ce_type=dossier.overdue-cleared.v1");
        for (Kind kind : Kind.values()) {
            assertThat(registry.get("dossier.deadline.notices")
                            .tag("kind", kind.name())
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void shouldSendNoticesBeforeTheDifferencesOfTheirTick() {
        append(due(ID));
        log.tick(at(AFTER_DUE));
        assertThat(run().outputs())
                .extracting(SentRecord::sink)
                .startsWith(Names.DEADLINE_NOTICE_SINK, Names.DELTA_SINK);
    }

    @Test
    void shouldKeepNoKeyWhenNothingMoreIsToBeSaid() {
        append(due(ID));
        log.tick(at("2021-01-06T00:00"));
        assertThat(run().committedEntries(Names.DEADLINE_STORE)).isEqualTo(1);
        log.tick(at(AFTER_DUE));
        SimulatedTask overdue = run();
        assertThat(overdue.committedEntries(Names.DEADLINE_STORE)).isZero();
        assertThat(overdue.committedEntries(Names.SENT_NOTICE_STORE)).isEqualTo(1);
    }

    @Test
    void shouldKeepNothingOfADossierThatLeftAtTheHorizon() {
        append(due(ID));
        log.tick(at("2021-01-10T00:00"));
        append(dossier(ID).voided("2021-01-10T09:00"));
        log.tick(at(AFTER_DUE));
        assertThat(run().committedEntries(Names.SENT_NOTICE_STORE)).isEqualTo(1);
        log.tick(at("2023-02-01T00:00"));
        SimulatedTask left = run();
        assertThat(left.committedEntries(Names.DOSSIER_STORE)).isZero();
        assertThat(left.committedEntries(Names.SENT_NOTICE_STORE)).isZero();
        assertThat(left.committedEntries(Names.DEADLINE_STORE)).isZero();
    }

    @Test
    void shouldClearWhenAnOpenDossierIsResolvedLongAfterTheHorizonPassedIt() {
        append(due(ID));
        log.tick(at(AFTER_DUE));
        log.tick(at("2025-02-01T00:00"));
        append(dossier(ID).resolved("2025-02-01T09:00"));
        log.tick(at("2025-02-02T00:00"));
        assertThat(notices(run()))
                .extracting(notice ->
                        MessageCodec.DEADLINE_NOTICE.decode(notice.value()).kind())
                .containsExactly(Kind.OVERDUE, Kind.CLEARED);
    }

    private static DossierSample due(String id) {
        return dossier(id).received(RECEIVED, ReceivedSample.by("A").due(DUE));
    }

    private static String id(int partition) {
        for (int i = 0; ; i++) {
            if (EventLog.partitionOf("H-" + i, 2) == partition) {
                return "H-" + i;
            }
        }
    }

    private void append(DossierSample sample) {
        sample.arrivals().forEach(arrived -> log.append(arrived.event(), arrived.at()));
    }

    private SimulatedTask run() {
        DossierRules rules = new DossierRules(
                2, SimulatedPipeline.ZONE, Limits.DEFAULT, 24, SimulatedPipeline.DUE_SOON, EventLog.KEY);
        PipelineMetrics metrics = new PipelineMetrics(registry);
        SimulatedTask task = new SimulatedTask(
                new TaskId(0, 1),
                Topic.EVENTS.topicName(),
                log.partitions().get(1),
                SimulatedPipeline.DOSSIER_STORES,
                () -> new DossierProcessor(rules, metrics));
        while (task.hasInput()) {
            task.step();
        }
        task.commit();
        return task;
    }

    private static List<SentRecord> notices(SimulatedTask task) {
        return task.outputs().stream()
                .filter(sent -> sent.sink().equals(Names.DEADLINE_NOTICE_SINK))
                .toList();
    }
}
