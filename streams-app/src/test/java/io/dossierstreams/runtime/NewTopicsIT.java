package io.dossierstreams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dossierstreams.schema.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewTopicsIT {
    private static final int PARTITIONS = 200;
    private static final int INSTANCES = 4;

    @TempDir
    private Path directory;

    /** Without another try, a partition whose leader is not ready refuses it. */
    @Test
    void shouldTakeRecordsInEveryPartitionAsSoonAsTopicsAreCreated() {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(directory, 0)) {
            Settings settings = cluster.settings(Map.of("event.partitions", Integer.toString(PARTITIONS)));
            Map<String, Object> onlyOnce =
                    Map.of("bootstrap.servers", cluster.bootstrapServers(), "retries", 0, "enable.idempotence", false);
            try (Admin admin = KafkaClients.of(settings).admin();
                    Producer<byte[], byte[]> producer =
                            new KafkaProducer<>(onlyOnce, new ByteArraySerializer(), new ByteArraySerializer())) {
                new TopicAdmin(admin, settings.cluster()).create();

                List<Future<RecordMetadata>> sent = new ArrayList<>();
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    byte[] any = "any".getBytes(StandardCharsets.UTF_8);
                    sent.add(producer.send(new ProducerRecord<>(Topic.EVENTS.topicName(), partition, any, any)));
                }
                assertThatCode(() -> {
                            for (Future<RecordMetadata> each : sent) {
                                each.get();
                            }
                        })
                        .doesNotThrowAnyException();
            }
        }
    }

    /** Without a second look, all but the fastest of several instances on a new cluster would end. */
    @Test
    void shouldCreateEachTopicOnceWhenInstancesStartAtTheSameTime() throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(INSTANCES);
        try (EmbeddedCluster cluster = EmbeddedCluster.start(directory, 0)) {
            Settings settings = cluster.settings(Map.of());
            CyclicBarrier start = new CyclicBarrier(INSTANCES);
            List<Future<List<String>>> created = new ArrayList<>();
            for (int instance = 0; instance < INSTANCES; instance++) {
                created.add(instances.submit(() -> {
                    try (Admin admin = KafkaClients.of(settings).admin()) {
                        start.await();
                        return new TopicAdmin(admin, settings.cluster()).create();
                    }
                }));
            }

            List<String> all = new ArrayList<>();
            for (Future<List<String>> each : created) {
                all.addAll(each.get());
            }
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        } finally {
            instances.shutdownNow();
        }
    }
}
