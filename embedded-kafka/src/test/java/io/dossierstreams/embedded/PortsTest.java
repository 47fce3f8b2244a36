package io.dossierstreams.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void shouldPickDifferentPortsThatCanBeBound() {
        assertThat(Ports.free(3))
                .doesNotHaveDuplicates()
                .hasSize(3)
                .allSatisfy(
                        port -> assertThatCode(() -> Ports.requireFree(port)).doesNotThrowAnyException());
    }

    @Test
    void shouldNameThePortAndTheWayOutWhenAnotherSocketListens() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST))) {
            assertThatThrownBy(() -> Ports.requireFree(other.getLocalPort()))
                    .isInstanceOfSatisfying(
                            PortInUseException.class, e -> assertThat(e.port()).isEqualTo(other.getLocalPort()))
                    .hasMessage("port " + other.getLocalPort() + " on 127.0.0.1 is already in use: another broker or"
                            + " `dossier-streams` may be running; choose another with --port");
        }
    }

    @Test
    void shouldFindAPortTakenWhenTheOtherSocketListensOnAllAddresses() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.requireFree(other.getLocalPort())).isInstanceOf(PortInUseException.class);
        }
    }
}
