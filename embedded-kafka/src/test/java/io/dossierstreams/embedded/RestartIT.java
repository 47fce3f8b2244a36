package io.dossierstreams.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data outlives the broker. */
class RestartIT {
    private static final String TOPIC = "kept";
    private static final String GROUP = "reader";

    @TempDir
    private Path folder;

    @Test
    void shouldKeepTopicsRecordsAndOffsetsWhenRestartedOnOtherPorts() throws Exception {
        int firstPort;
        try (EmbeddedKafka broker = start(0)) {
            firstPort = broker.port();
            Clients clients = Clients.of(broker);
            clients.createTopic(TOPIC);
            clients.send(TOPIC, "one", "two", "three");
            assertThat(clients.readAndCommit(TOPIC, GROUP, 3)).hasSize(3);
            clients.send(TOPIC, "four");
        }
        int secondPort = Ports.free(2).stream()
                .filter(port -> port != firstPort)
                .findFirst()
                .orElseThrow();
        try (EmbeddedKafka broker = start(secondPort)) {
            Clients clients = Clients.of(broker);
            assertThat(clients.topics()).contains(TOPIC);
            assertThat(clients.readAndCommit(TOPIC, GROUP, 1)).containsExactly("four");
            assertThat(clients.readAndCommit(TOPIC, "another", 4)).containsExactly("one", "two", "three", "four");
        }
    }

    @Test
    void shouldKeepRecordsWhenTheProcessWasKilled() throws Exception {
        try (BrokerProcess process = BrokerProcess.start(folder)) {
            Clients clients = new Clients(process.bootstrapServers());
            clients.createTopic(TOPIC);
            clients.send(TOPIC, "one", "two");
            process.kill();
        }
        try (EmbeddedKafka broker = start(0)) {
            assertThat(Clients.of(broker).readAndCommit(TOPIC, GROUP, 2)).containsExactly("one", "two");
        }
    }

    @Test
    void shouldDoNothingWhenClosedAgain() {
        EmbeddedKafka broker = start(0);
        broker.close();
        assertThatCode(broker::close).doesNotThrowAnyException();
    }

    private EmbeddedKafka start(int port) {
        return EmbeddedKafka.builder().dataDirectory(folder).port(port).build().start();
    }
}
