package io.dossierstreams.benchmark.restore;

import io.dossierstreams.log.UpToEnd;
import io.dossierstreams.runtime.KafkaClients;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.Bytes;

/** The changelogs of an application. */
final class Changelogs {
    private static final String SUFFIX = "-changelog";
    private static final String MEASURED = "measured-";
    private static final String DIRTY_RATIO = "0.01";

    private final Admin admin;
    private final KafkaClients clients;
    private final String prefix;

    /** @param admin not closed here */
    Changelogs(Admin admin, KafkaClients clients, String applicationId) {
        this.admin = admin;
        this.clients = clients;
        this.prefix = applicationId + "-";
    }

    /**
     * Has them compacted soon, as they are in the end where an application runs for months: a broker compacts whole
     * segments only, and those of one gigabyte would never be full here.
     */
    void compactSoon(long segmentBytes) throws ExecutionException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (String topic : topics()) {
            changes.put(
                    new ConfigResource(ConfigResource.Type.TOPIC, topic),
                    List.of(
                            set(TopicConfig.SEGMENT_BYTES_CONFIG, Long.toString(segmentBytes)),
                            set(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, DIRTY_RATIO)));
        }
        admin.incrementalAlterConfigs(changes).all().get();
    }

    /** All that have records, the largest first. */
    List<ChangelogSize> sizes() throws ExecutionException, InterruptedException {
        List<ChangelogSize> sizes = new ArrayList<>();
        for (String topic : topics()) {
            ChangelogSize size = size(topic);
            if (size.records() > 0) {
                sizes.add(size);
            }
        }
        sizes.sort((a, b) -> Long.compare(b.bytes(), a.bytes()));
        return sizes;
    }

    /** Bytes in the broker's files, of all of them. */
    long diskBytes() throws ExecutionException, InterruptedException {
        long bytes = 0;
        for (String topic : topics()) {
            bytes += diskBytes(topic);
        }
        return bytes;
    }

    private ChangelogSize size(String topic) throws ExecutionException, InterruptedException {
        TopicDescription description =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
        String copy = MEASURED + topic;
        int partitions = description.partitions().size();
        admin.createTopics(List.of(new NewTopic(copy, partitions, (short) 1)
                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"))))
                .all()
                .get();
        AtomicLong records = new AtomicLong();
        long entries = 0;
        long keyBytes = 0;
        long valueBytes = 0;
        try (Producer<byte[], byte[]> producer = clients.producer()) {
            for (int partition = 0; partition < partitions; partition++) {
                for (Map.Entry<Bytes, byte[]> entry :
                        read(new TopicPartition(topic, partition), records).entrySet()) {
                    entries++;
                    keyBytes += entry.getKey().get().length;
                    valueBytes += entry.getValue().length;
                    producer.send(
                            new ProducerRecord<>(copy, partition, entry.getKey().get(), entry.getValue()));
                }
            }
        }
        return new ChangelogSize(
                topic.substring(prefix.length(), topic.length() - SUFFIX.length()),
                records.get(),
                entries,
                keyBytes,
                valueBytes,
                diskBytes(topic),
                diskBytes(copy));
    }

    /** The last value of each key, and none where it is a tombstone. */
    private Map<Bytes, byte[]> read(TopicPartition partition, AtomicLong records) {
        Map<Bytes, byte[]> last = new HashMap<>();
        try (Consumer<byte[], byte[]> consumer = clients.consumer()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            UpToEnd.read(consumer, List.of(partition), record -> {
                records.incrementAndGet();
                if (record.value() == null) {
                    last.remove(Bytes.wrap(record.key()));
                } else {
                    last.put(Bytes.wrap(record.key()), record.value());
                }
            });
        }
        return last;
    }

    private long diskBytes(String topic) throws ExecutionException, InterruptedException {
        List<Integer> brokers = admin.describeCluster().nodes().get().stream()
                .map(node -> node.id())
                .toList();
        long bytes = 0;
        for (Map<String, LogDirDescription> directories :
                admin.describeLogDirs(brokers).allDescriptions().get().values()) {
            for (LogDirDescription directory : directories.values()) {
                bytes += directory.replicaInfos().entrySet().stream()
                        .filter(replica -> replica.getKey().topic().equals(topic))
                        .mapToLong(replica -> replica.getValue().size())
                        .sum();
            }
        }
        return bytes;
    }

    private List<String> topics() throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(prefix) && topic.endsWith(SUFFIX))
                .sorted()
                .toList();
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }
}
