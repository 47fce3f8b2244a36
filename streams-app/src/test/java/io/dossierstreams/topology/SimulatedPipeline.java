package io.dossierstreams.topology;

import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.topic.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The real processors over several partitions, without a broker: a seed decides which task takes the next record, when
 * each commits, in which order committed differences reach the ledger, and when a task crashes.
 */
final class SimulatedPipeline {
    static final int HORIZON_MONTHS = 24;
    static final Duration DUE_SOON = Duration.ofHours(24);
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static final List<String> DOSSIER_STORES = List.of(
            Names.DOSSIER_STORE,
            Names.PENDING_DELTA_STORE,
            Names.PENDING_PROCEDURE_STORE,
            Names.DEADLINE_STORE,
            Names.SENT_NOTICE_STORE,
            Names.HEARD_SOURCE_STORE,
            Names.DOSSIER_PROGRESS_STORE);

    private final List<SimulatedTask> dossierTasks;
    private final SimulatedTask ledgerTask;
    private final List<Record<byte[], byte[]>> deltaTopic = new ArrayList<>();

    SimulatedPipeline(EventLog log) {
        this(log, HORIZON_MONTHS);
    }

    /** @param ledgerHorizon how many months the ledger keeps by the day; dossiers are always kept longer */
    SimulatedPipeline(EventLog log, int ledgerHorizon) {
        int partitions = log.partitions().size();
        PipelineMetrics metrics = new PipelineMetrics(new SimpleMeterRegistry());
        DossierRules dossierRules =
                new DossierRules(partitions, ZONE, Limits.DEFAULT, HORIZON_MONTHS, DUE_SOON, EventLog.KEY);
        LedgerRules ledgerRules = new LedgerRules(partitions, ZONE, ledgerHorizon);
        dossierTasks = IntStream.range(0, partitions)
                .mapToObj(p -> new SimulatedTask(
                        new TaskId(0, p),
                        Topic.EVENTS.topicName(),
                        log.partitions().get(p),
                        DOSSIER_STORES,
                        () -> new DossierProcessor(dossierRules, metrics)))
                .toList();
        ledgerTask = new SimulatedTask(
                new TaskId(1, 0),
                Topic.DELTAS.topicName(),
                deltaTopic,
                List.of(
                        Names.WAITING_STORE,
                        Names.LEDGER_PROGRESS_STORE,
                        Names.UNIT_STORE,
                        Names.CAMPAIGN_STORE,
                        Names.DEFINITION_STORE,
                        Names.CALENDAR_STORE,
                        Names.PROCEDURE_MONTH_STORE,
                        Names.TARGET_STORE,
                        Names.UNIT_DAY_STORE,
                        Names.AGGREGATE_STORE,
                        Names.ALERT_STORE,
                        Names.SOURCE_STORE),
                () -> new LedgerProcessor(ledgerRules, metrics));
    }

    /** Processes the whole log, partition by partition in turn, and commits after each round. */
    SimulatedPipeline run() {
        while (dossierTasks.stream().anyMatch(SimulatedTask::hasInput)) {
            dossierTasks.stream().filter(SimulatedTask::hasInput).forEach(SimulatedTask::step);
            dossierTasks.forEach(this::commit);
            drainLedger();
        }
        return this;
    }

    /** Processes the whole log in an order, with commits and crashes, that the seed decides. */
    SimulatedPipeline runShuffled(long seed, double commitShare, double crashShare) {
        Random random = new Random(seed);
        List<SimulatedTask> tasks =
                Stream.concat(dossierTasks.stream(), Stream.of(ledgerTask)).toList();
        while (tasks.stream().anyMatch(task -> task.hasInput() || !task.isCommitted())) {
            SimulatedTask task = tasks.get(random.nextInt(tasks.size()));
            if (task.hasInput()) {
                task.step();
            }
            double chance = random.nextDouble();
            if (chance < crashShare / 2) {
                task.writeHeap();
                task.crash();
            } else if (chance < crashShare) {
                task.crash();
            } else if (chance < crashShare + commitShare || !task.hasInput()) {
                commit(task);
            }
        }
        return this;
    }

    /** Committed outputs of the ledger, in order. */
    List<SentRecord> ledgerOutputs() {
        return ledgerTask.outputs();
    }

    /** Committed outputs to the rejected topic, by partition. */
    List<SentRecord> rejected() {
        return sentByDossierTasks(Names.REJECTED_SINK);
    }

    /** Committed notices of due dates, by partition. */
    List<SentRecord> notices() {
        return sentByDossierTasks(Names.DEADLINE_NOTICE_SINK);
    }

    private List<SentRecord> sentByDossierTasks(String sink) {
        return dossierTasks.stream()
                .flatMap(task -> task.outputs().stream())
                .filter(sent -> sent.sink().equals(sink))
                .toList();
    }

    /** Everything that consumers can see: the records of each output partition in their order. */
    List<String> visible() {
        return Stream.of(rejected(), notices(), ledgerOutputs())
                .flatMap(List::stream)
                .map(SentRecord::fingerprint)
                .toList();
    }

    private void drainLedger() {
        while (ledgerTask.hasInput()) {
            ledgerTask.step();
        }
        ledgerTask.commit();
    }

    private void commit(SimulatedTask task) {
        task.commit();
        deltaTopic.addAll(task.takeDeltas());
    }
}
