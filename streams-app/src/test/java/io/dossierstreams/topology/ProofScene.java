package io.dossierstreams.topology;

import io.dossierstreams.closing.TickFigures;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.proof.KnownAt;
import io.dossierstreams.proof.KnownFigures;
import io.dossierstreams.proof.Proof;
import io.dossierstreams.proof.ProofProgress;
import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.UnitDay;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;

/** A proof over a log in memory, read by a consumer as a broker would serve it. */
final class ProofScene {
    private final MockConsumer<byte[], byte[]> consumer;
    private final SortedMap<UnitDayKey, UnitDay> unitDays = new TreeMap<>();
    private final KnownFigures figures = new KnownFigures(this::put);
    private final int partitions;
    private int ledgerHorizon = SimulatedPipeline.HORIZON_MONTHS;
    private byte[] key = EventLog.KEY;

    ProofScene(EventLog log) {
        partitions = log.partitions().size();
        consumer = new LogConsumers(log).open();
    }

    ProofScene pollingAtMost(int records) {
        consumer.setMaxPollRecords(records);
        return this;
    }

    ProofScene ledgerHorizon(int months) {
        ledgerHorizon = months;
        return this;
    }

    ProofScene key(byte[] other) {
        key = other;
        return this;
    }

    TickComplete upTo(String known) {
        return upTo(known, tick -> {}, ProofProgress.NONE);
    }

    /** @param visitor sees each tick behind the figures of this scene */
    TickComplete upTo(String known, Consumer<TickFigures> visitor, ProofProgress progress) {
        return proof(partitions).upTo(KnownAt.parse(known, SimulatedPipeline.ZONE), figures.andThen(visitor), progress);
    }

    /** @param expected how many partitions the settings name */
    Proof proof(int expected) {
        return new Proof(
                () -> consumer,
                TopicNames.UNPREFIXED,
                new DossierRules(
                        expected,
                        SimulatedPipeline.ZONE,
                        Limits.DEFAULT,
                        SimulatedPipeline.HORIZON_MONTHS,
                        SimulatedPipeline.DUE_SOON,
                        key),
                new LedgerRules(expected, SimulatedPipeline.ZONE, ledgerHorizon));
    }

    KnownFigures figures() {
        return figures;
    }

    /** What is known of each unit and day. */
    SortedMap<UnitDayKey, UnitDay> unitDays() {
        return unitDays;
    }

    /** The next offset that is read of a partition. */
    long position(int partition) {
        return consumer.position(partition(partition));
    }

    boolean isClosed() {
        return consumer.closed();
    }

    private static TopicPartition partition(int partition) {
        return new TopicPartition(Topic.EVENTS.topicName(), partition);
    }

    private void put(UnitDayKey unitDay, UnitDay value) {
        if (value == null) {
            unitDays.remove(unitDay);
        } else {
            unitDays.put(unitDay, value);
        }
    }
}
