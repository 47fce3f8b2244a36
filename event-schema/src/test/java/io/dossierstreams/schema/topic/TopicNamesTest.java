package io.dossierstreams.schema.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicNamesTest {
    @Test
    void shouldPutThePrefixBeforeTheNameOfTheContract() {
        assertThat(new TopicNames("tinh-a.").name(Topic.EVENTS)).isEqualTo("tinh-a.dossier.lifecycle.event.v1");
    }

    @Test
    void shouldBeTheContractWhenThereIsNoPrefix() {
        assertThat(TopicNames.UNPREFIXED.name(Topic.TICKS)).isEqualTo("dossier.tick.state.v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tỉnh.",
                "a b",
                "a/",
                "01234567890123456789012345678901234567890123456789012345678901234567890123456789x"
            })
    void shouldRefuseWhatNoTopicMayBeCalled(String prefix) {
        assertThatThrownBy(() -> new TopicNames(prefix))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + prefix + "\"");
    }
}
