package io.dossierstreams.proof;

import io.dossierstreams.closing.TickFigures;
import io.dossierstreams.runtime.CountingSettings;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import io.dossierstreams.topology.BrokenLogException;
import io.dossierstreams.topology.DossierRules;
import io.dossierstreams.topology.LedgerRules;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the event log from its beginning up to a tick and counts it anew, in memory: what comes out is what was known at
 * that tick, whatever has arrived since. It needs the log and nothing else; no application has to run, and one that runs
 * is not disturbed, as it joins no group and writes nothing.
 */
public final class Proof {
    private final Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> consumers;
    private final String topic;
    private final DossierRules dossierRules;
    private final LedgerRules ledgerRules;

    /** @param settings those of the application: with others, other figures would come out */
    public Proof(CountingSettings settings) {
        this(
                KafkaClients.of(settings.cluster())::consumer,
                settings.cluster().topics(),
                settings.dossierRules(),
                settings.ledgerRules());
    }

    /** @param consumers opens one that reads committed records, in no group; it is closed here
     * @param topics what the topics of the log are called */
    public Proof(
            Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> consumers,
            TopicNames topics,
            DossierRules dossierRules,
            LedgerRules ledgerRules) {
        this.consumers = consumers;
        this.topic = topics.name(Topic.EVENTS);
        this.dossierRules = dossierRules;
        this.ledgerRules = ledgerRules;
    }

    /**
     * Counts up to a tick.
     *
     * @param visitor is given each tick in turn, the last one being the one that is asked for; has to visit its figures
     *     before it returns, or not at all
     * @return the last tick
     * @throws ProofException if there is no such tick, or the log cannot be read with these settings
     * @throws KafkaException if the cluster does not answer
     */
    public TickComplete upTo(KnownAt known, Consumer<TickFigures> visitor, ProofProgress progress) {
        return upTo(known, event -> {}, visitor, progress);
    }

    /**
     * The same, for those who also want to see the events.
     *
     * @param events is given each event that changed what is known of its dossier, in the order of its partition, and
     *     before the tick that it is part of; also events behind the tick before which all ends, if a time is asked for
     */
    public TickComplete upTo(
            KnownAt known, Consumer<CountedEvent> events, Consumer<TickFigures> visitor, ProofProgress progress) {
        try (org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer = consumers.get()) {
            List<TopicPartition> partitions = LogPartitions.of(consumer, topic, dossierRules.partitions());
            ProofCourse course = new ProofCourse(topic, known, events, visitor, partitions.size());
            new ProofReader(consumer, partitions, course).read(course.pipeline(dossierRules, ledgerRules), progress);
            return course.result(dossierRules.zone());
        } catch (BrokenLogException e) {
            throw new ProofException("the log cannot be counted: " + e.getMessage(), e);
        }
    }
}
