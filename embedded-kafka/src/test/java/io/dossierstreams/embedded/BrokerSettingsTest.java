package io.dossierstreams.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerSettingsTest {
    private static final Path DIRECTORY = Path.of("/data");

    @Test
    void shouldUseOnlyNamesThatTheBrokerKnows() {
        Map<String, String> settings = BrokerSettings.of(DIRECTORY, 9092, 9093, Map.of());
        assertThat(KafkaConfig.configDef().names()).containsAll(settings.keySet());
    }

    @Test
    void shouldListenOnLoopbackOnly() {
        Map<String, String> settings = BrokerSettings.of(DIRECTORY, 9092, 9093, Map.of());
        assertThat(settings)
                .containsEntry("listeners", "CLIENT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093")
                .containsEntry("advertised.listeners", "CLIENT://127.0.0.1:9092")
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:9093");
    }

    @Test
    void shouldPreferThePropertiesOfTheCaller() {
        Map<String, String> settings = BrokerSettings.of(DIRECTORY, 9092, 9093, Map.of("num.io.threads", "7"));
        assertThat(settings).containsEntry("num.io.threads", "7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"listeners", "log.dirs", "node.id", "controller.quorum.voters"})
    void shouldRefuseAPropertyThatItSetsItself(String name) {
        assertThatThrownBy(() -> EmbeddedKafka.builder().brokerProperties(Map.of(name, "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }
}
