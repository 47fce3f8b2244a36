package io.dossierstreams.proof;

import io.dossierstreams.log.Signer;
import io.dossierstreams.proof.CoarseTicks.CoarseTick;
import io.dossierstreams.runtime.CountingSettings;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import io.dossierstreams.topology.DossierRules;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The event log with fewer ticks: of those that a running application wrote each minute, one a day is kept, say. Whatever
 * is counted under the ticks that are kept equals, at each of them, what was counted under all: a figure hangs on what lies
 * before its tick, not on how often it was summed before. It joins no group and writes nothing.
 */
public final class CoarseLog {
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final String topic;
    private final int partitions;
    private final ZoneId zone;
    private final byte[] tickKey;

    /** @param settings those of the application that writes the ticks */
    public CoarseLog(CountingSettings settings) {
        this(KafkaClients.of(settings.cluster())::consumer, settings.cluster().topics(), settings.dossierRules());
    }

    /**
     * @param consumers opens one that reads committed records, in no group; it is closed here
     * @param topics what the topics of the log are called
     */
    public CoarseLog(Supplier<Consumer<byte[], byte[]>> consumers, TopicNames topics, DossierRules rules) {
        this.consumers = consumers;
        this.topic = topics.name(Topic.EVENTS);
        this.partitions = rules.partitions();
        this.zone = rules.zone();
        this.tickKey = rules.tickKey();
    }

    /**
     * Chooses the ticks to keep: the first at or after each boundary, and the last that is asked for. Reads one partition.
     *
     * @param upTo the last tick that is asked for; empty is the last there is
     * @throws ProofException if there is no such tick, or the log cannot be read with these settings
     * @throws KafkaException if the cluster does not answer
     */
    public CoarseTicks ticks(Every every, Optional<KnownAt> upTo) {
        return scan(every, upTo, null);
    }

    /**
     * Chooses the ticks behind the last one of an earlier reading, so that both together are one. None is chosen where no
     * tick has come since.
     *
     * @param last of the earlier reading; of its original, "now" counts alone
     * @throws ProofException as {@link #ticks}, and if the log has no tick with that "now"
     */
    public CoarseTicks ticksAfter(CoarseTick last, Every every, Optional<KnownAt> upTo) {
        return scan(every, upTo, last);
    }

    private CoarseTicks scan(Every every, Optional<KnownAt> upTo, CoarseTick before) {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            List<TopicPartition> all = LogPartitions.of(consumer, topic, partitions);
            CoarseReader reader = new CoarseReader(consumer, all);
            int partition = reader.smallest();
            TickScan scan = new TickScan(
                    every, upTo.orElse(null), before, zone, new TickOrder(partition, partitions), new Signer(tickKey));
            reader.scan(partition, scan);
            return scan.result(topic);
        }
    }

    /**
     * Reads the log up to the last tick that is kept.
     *
     * @throws ProofException if the log cannot be read with these settings
     * @throws KafkaException if the cluster does not answer
     */
    public void read(CoarseTicks ticks, CoarseVisitor visitor, ProofProgress progress) {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            List<TopicPartition> all = LogPartitions.of(consumer, topic, partitions);
            CoarseCourse course = new CoarseCourse(ticks, visitor, partitions, new Signer(tickKey));
            new CoarseReader(consumer, all).read(course, progress);
        }
    }
}
