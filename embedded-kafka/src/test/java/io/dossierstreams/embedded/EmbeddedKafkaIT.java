package io.dossierstreams.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What clients see of a running broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedKafkaIT {
    private EmbeddedKafka broker;
    private Clients clients;

    @BeforeAll
    void start(@TempDir Path folder) {
        broker = EmbeddedKafka.builder().dataDirectory(folder).build().start();
        clients = Clients.of(broker);
    }

    @AfterAll
    void close() {
        broker.close();
    }

    @Test
    void shouldAnswerOnLoopbackWhenStarted() throws Exception {
        assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + broker.port());
        clients.createTopic("answers");
        assertThat(clients.topics()).contains("answers");
    }

    @Test
    void shouldDeliverWhatWasProduced() throws Exception {
        clients.createTopic("plain");
        clients.send("plain", "one", "two");
        assertThat(clients.readAndCommit("plain", "plain-group", 2)).containsExactly("one", "two");
    }

    @Test
    void shouldDeliverOnlyCommittedTransactions() throws Exception {
        clients.createTopic("transactional");
        try (Producer<String, String> producer = clients.producer(Map.of("transactional.id", "writer"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactional", 0, "key", "aborted"));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactional", 0, "key", "committed"));
            producer.commitTransaction();
        }
        assertThat(clients.readAndCommit("transactional", "transactional-group", 1))
                .containsExactly("committed");
    }

    @Test
    void shouldNotCreateATopicWhenItsNameIsMistyped() {
        try (Producer<String, String> producer = clients.producer(Map.of("max.block.ms", 500))) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("mistyped", "value"))
                            .get())
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }
}
