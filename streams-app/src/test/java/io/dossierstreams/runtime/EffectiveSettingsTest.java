package io.dossierstreams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectiveSettingsTest {
    @Test
    void shouldShowWhatIsInForceWhenItIsADefaultOrGiven() {
        assertThat(EffectiveSettings.lines(Map.of("event.partitions", "12", "kafka.security.protocol", "SSL")))
                .contains("event.partitions = 12", "time.zone = Asia/Ho_Chi_Minh", "kafka.security.protocol = SSL")
                .noneMatch(line -> line.startsWith("group.instance.id"));
    }

    @Test
    void shouldShowTheApplicationIdThatFollowsFromThePrefix() {
        assertThat(EffectiveSettings.lines(Map.of("topic.prefix", "tinh-a.")))
                .contains("topic.prefix = tinh-a.", "application.id = tinh-a.dossier-streams");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.sasl.jaas.config",
                "kafka.ssl.keystore.password",
                "kafka.ssl.key.password",
                "kafka.ssl.truststore.password",
                "kafka.ssl.keystore.key",
                "kafka.sasl.oauthbearer.client.credentials.client.secret"
            })
    void shouldMaskWhatMayBeSecret(String name) {
        assertThat(EffectiveSettings.lines(Map.of(name, "hunter2")))
                .contains(name + " = ******")
                .noneMatch(line -> line.contains("hunter2"));
    }
}
