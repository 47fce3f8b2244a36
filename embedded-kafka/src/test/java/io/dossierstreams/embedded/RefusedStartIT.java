package io.dossierstreams.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that cannot succeed say why, and leave nothing behind. */
class RefusedStartIT {
    @TempDir
    private Path folder;

    @Test
    void shouldNameThePortAndLeaveTheDirectoryUntouchedWhenThePortIsTaken() throws Exception {
        Path data = folder.resolve("data");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST))) {
            EmbeddedKafka broker = EmbeddedKafka.builder()
                    .dataDirectory(data)
                    .port(other.getLocalPort())
                    .build();
            assertThatThrownBy(broker::start)
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining(Integer.toString(other.getLocalPort()));
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void shouldNameThePortWhenTheBrokerItselfFindsItTaken() throws Exception {
        KafkaInternals.format(folder);
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST))) {
            int controllerPort = Ports.free(1).get(0);
            assertThatThrownBy(
                            () -> BrokerRun.start(folder, other.getLocalPort(), controllerPort, Map.of(), fault -> {}))
                    .isInstanceOfSatisfying(
                            PortInUseException.class, e -> assertThat(e.port()).isEqualTo(other.getLocalPort()));
        }
    }

    @Test
    void shouldNameTheControllersPortWhenTheBrokerItselfFindsItTaken() throws Exception {
        KafkaInternals.format(folder);
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST))) {
            int port = Ports.free(1).get(0);
            assertThatThrownBy(() -> BrokerRun.start(folder, port, other.getLocalPort(), Map.of(), fault -> {}))
                    .isInstanceOfSatisfying(
                            PortInUseException.class, e -> assertThat(e.port()).isEqualTo(other.getLocalPort()));
        }
    }

    @Test
    void shouldRefuseADirectoryOnWhichAnotherBrokerOfThisProcessRuns() {
        try (EmbeddedKafka first = broker().start()) {
            EmbeddedKafka second = broker();
            assertThatThrownBy(second::start).isInstanceOf(DataDirectoryInUseException.class);
            assertThat(first.fault()).isEmpty();
        }
    }

    @Test
    void shouldRefuseADirectoryOnWhichABrokerOfAnotherProcessRuns() throws Exception {
        try (BrokerProcess process = BrokerProcess.start(folder)) {
            EmbeddedKafka second = broker();
            assertThatThrownBy(second::start).isInstanceOf(DataDirectoryInUseException.class);
            assertThat(process.alive()).isTrue();
        }
    }

    @Test
    void shouldRefuseADirectoryOfAnotherNode() throws Exception {
        Files.write(
                folder.resolve("meta.properties"),
                List.of("version=1", "cluster.id=4L6g3nShT-eMCtK--X86sw", "node.id=7"));
        EmbeddedKafka broker = broker();
        assertThatThrownBy(broker::start)
                .isInstanceOf(EmbeddedKafkaException.class)
                .hasMessageContaining("does not start")
                .hasMessageContaining("7");
    }

    @Test
    void shouldStartOnTheDirectoryWhenAnEarlierStartWasRefused() throws Exception {
        KafkaInternals.format(folder);
        int port = Ports.free(1).get(0);
        assertThatThrownBy(() -> BrokerRun.start(folder, port, port, Map.of(), fault -> {}))
                .isInstanceOf(EmbeddedKafkaException.class);
        try (EmbeddedKafka broker = broker().start()) {
            assertThat(Clients.of(broker).topics()).isEmpty();
        }
    }

    private EmbeddedKafka broker() {
        return EmbeddedKafka.builder().dataDirectory(folder).build();
    }
}
