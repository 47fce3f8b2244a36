package io.dossierstreams.topology;

import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.Topology;

/**
 * The two jobs of the pipeline, and why they are two.
 *
 * <p>The <em>dossier</em> job runs once per partition of the event log and scales with them. Its task reads one
 * partition of one topic only: with two, Streams would pick the next record by what happens to be buffered, and the
 * order of outputs would no longer follow from the log.
 *
 * <p>The <em>ledger</em> job is one task, where all partitions meet: a tick is closed in one call and so in one
 * transaction, which is what makes all figures of a tick agree. Differences come to it combined per unit and day, so one
 * task is enough.
 *
 * <p>An ordinary topic lies between them, and not an internal one, since its order and its markers are part of the
 * design. The ledger sees what a dossier task sends once that has committed, so both commit on ticks.
 */
public final class PipelineTopology {
    private PipelineTopology() {}

    /** @param topics what the topics of the log are called */
    public static Topology build(
            TopicNames topics,
            DossierRules dossierRules,
            LedgerRules ledgerRules,
            StateStores stores,
            PipelineMetrics metrics) {
        Topology topology = new Topology();
        Deserializer<byte[]> bytes = new ByteArrayDeserializer();

        topology.addSource(Names.EVENT_SOURCE, bytes, bytes, topics.name(Topic.EVENTS))
                .addProcessor(
                        Names.DOSSIER_PROCESSOR, () -> new DossierProcessor(dossierRules, metrics), Names.EVENT_SOURCE)
                .addStateStore(stores.storeByKey(Names.DOSSIER_STORE), Names.DOSSIER_PROCESSOR)
                .addStateStore(CommitHook.builder(Names.COMMIT_HOOK), Names.DOSSIER_PROCESSOR)
                .addStateStore(stores.store(Names.PENDING_DELTA_STORE), Names.DOSSIER_PROCESSOR)
                .addStateStore(stores.store(Names.PENDING_PROCEDURE_STORE), Names.DOSSIER_PROCESSOR)
                .addStateStore(stores.store(Names.DEADLINE_STORE), Names.DOSSIER_PROCESSOR)
                .addStateStore(stores.storeByKey(Names.SENT_NOTICE_STORE), Names.DOSSIER_PROCESSOR)
                .addStateStore(stores.store(Names.HEARD_SOURCE_STORE), Names.DOSSIER_PROCESSOR)
                .addStateStore(stores.store(Names.DOSSIER_PROGRESS_STORE), Names.DOSSIER_PROCESSOR);
        sink(topology, topics, Names.DELTA_SINK, Topic.DELTAS, Names.DOSSIER_PROCESSOR);
        sink(topology, topics, Names.REJECTED_SINK, Topic.REJECTED, Names.DOSSIER_PROCESSOR);
        sink(topology, topics, Names.DEADLINE_NOTICE_SINK, Topic.DEADLINE_NOTICES, Names.DOSSIER_PROCESSOR);

        topology.addSource(Names.DELTA_SOURCE, bytes, bytes, topics.name(Topic.DELTAS))
                .addProcessor(
                        Names.LEDGER_PROCESSOR, () -> new LedgerProcessor(ledgerRules, metrics), Names.DELTA_SOURCE)
                .addStateStore(stores.store(Names.WAITING_STORE), Names.LEDGER_PROCESSOR)
                .addStateStore(stores.store(Names.LEDGER_PROGRESS_STORE), Names.LEDGER_PROCESSOR)
                .addStateStore(stores.store(Names.UNIT_STORE), Names.LEDGER_PROCESSOR)
                .addStateStore(stores.store(Names.TARGET_STORE), Names.LEDGER_PROCESSOR)
                .addStateStore(stores.store(Names.CAMPAIGN_STORE), Names.LEDGER_PROCESSOR)
                .addStateStore(stores.store(Names.DEFINITION_STORE), Names.LEDGER_PROCESSOR)
                .addStateStore(stores.store(Names.CALENDAR_STORE), Names.LEDGER_PROCESSOR)
                .addStateStore(stores.store(Names.PROCEDURE_MONTH_STORE), Names.LEDGER_PROCESSOR)
                .addStateStore(stores.store(Names.UNIT_DAY_STORE), Names.LEDGER_PROCESSOR)
                .addStateStore(stores.store(Names.AGGREGATE_STORE), Names.LEDGER_PROCESSOR)
                .addStateStore(stores.store(Names.ALERT_STORE), Names.LEDGER_PROCESSOR)
                .addStateStore(stores.store(Names.SOURCE_STORE), Names.LEDGER_PROCESSOR);
        sink(topology, topics, Names.UNIT_DAY_SINK, Topic.UNIT_DAYS, Names.LEDGER_PROCESSOR);
        sink(topology, topics, Names.UNIT_MONTH_SINK, Topic.UNIT_MONTHS, Names.LEDGER_PROCESSOR);
        sink(topology, topics, Names.AGGREGATE_SINK, Topic.AGGREGATES, Names.LEDGER_PROCESSOR);
        sink(topology, topics, Names.BREACH_EVENT_SINK, Topic.BREACH_EVENTS, Names.LEDGER_PROCESSOR);
        sink(topology, topics, Names.BREACH_STATE_SINK, Topic.BREACH_STATES, Names.LEDGER_PROCESSOR);
        sink(topology, topics, Names.TICK_SINK, Topic.TICKS, Names.LEDGER_PROCESSOR);
        return topology;
    }

    private static void sink(Topology topology, TopicNames topics, String name, Topic topic, String parent) {
        topology.addSink(
                name, topics.name(topic), new ByteArraySerializer(), Routed.SERIALIZER, Routed.PARTITIONER, parent);
    }
}
