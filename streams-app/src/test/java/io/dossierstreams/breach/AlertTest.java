package io.dossierstreams.breach;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import org.junit.jupiter.api.Test;

class AlertTest {

    @Test
    void shouldKnowNothingWhenNew() {
        assertThat(Alert.NEW).isEqualTo(new Alert(AlertState.INSUFFICIENT, 0, 0));
        assertThat(Alert.decode(null)).isEqualTo(Alert.NEW);
    }

    @Test
    void shouldCountMessagesAlwaysAndEpisodesWhenItFires() {
        Alert alert = Alert.NEW.to(AlertState.OK);
        assertThat(alert).isEqualTo(new Alert(AlertState.OK, 0, 1));
        alert = alert.to(AlertState.FIRING);
        assertThat(alert).isEqualTo(new Alert(AlertState.FIRING, 1, 2));
        alert = alert.to(AlertState.RESOLVED);
        assertThat(alert).isEqualTo(new Alert(AlertState.RESOLVED, 1, 3));
        assertThat(alert.to(AlertState.FIRING)).isEqualTo(new Alert(AlertState.FIRING, 2, 4));
    }

    @Test
    void shouldBeSomebodysBusinessFromTheFirstFiringOn() {
        assertThat(Alert.NEW.to(AlertState.OK).everFired()).isFalse();
        assertThat(Alert.NEW.to(AlertState.FIRING).to(AlertState.RESOLVED).everFired())
                .isTrue();
    }
}
