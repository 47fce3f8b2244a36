package io.dossierstreams.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedKafkaTest {
    @TempDir
    private Path folder;

    @Test
    void shouldHaveNoAddressWhenNotStarted() {
        EmbeddedKafka broker = EmbeddedKafka.builder().dataDirectory(folder).build();
        assertThatThrownBy(broker::bootstrapServers).isInstanceOf(IllegalStateException.class);
        assertThat(broker.fault()).isEmpty();
    }

    @Test
    void shouldNotStartWhenClosed() {
        EmbeddedKafka broker = EmbeddedKafka.builder().dataDirectory(folder).build();
        broker.close();
        assertThatThrownBy(broker::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldNeedADataDirectory() {
        assertThatThrownBy(() -> EmbeddedKafka.builder().build()).hasMessage("dataDirectory");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void shouldRefuseANumberThatIsNoPort(int port) {
        assertThatThrownBy(() -> EmbeddedKafka.builder().port(port)).isInstanceOf(IllegalArgumentException.class);
    }
}
