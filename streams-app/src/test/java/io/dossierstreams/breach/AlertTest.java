package io.dossierstreams.breach;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.reference.Target.Severity;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlertTest {
    private static final Instant NOW = Instant.parse("2023-03-10T17:00:00Z");

    @Test
    void shouldKnowNothingWhenNew() {
        assertThat(Alert.NEW.state()).isEqualTo(AlertState.INSUFFICIENT);
        assertThat(Alert.NEW.everFired()).isFalse();
        assertThat(Alert.decode(null)).isEqualTo(Alert.NEW);
    }

    @Test
    void shouldCountMessagesAlwaysAndEpisodesWhenItFires() {
        Alert alert = to(Alert.NEW, AlertState.OK);
        assertThat(alert.episode()).isZero();
        alert = to(to(alert, AlertState.PENDING), AlertState.FIRING);
        assertThat(alert.episode()).isEqualTo(1);
        alert = to(alert, AlertState.RESOLVED);
        assertThat(alert.episode()).isEqualTo(1);
        alert = to(alert, AlertState.FIRING);
        assertThat(alert.episode()).isEqualTo(2);
        assertThat(alert.revision()).isEqualTo(5);
    }

    @Test
    void shouldStayInItsEpisodeWhenARecoveryFails() {
        Alert firing = to(Alert.NEW, AlertState.FIRING);
        Alert again = to(to(firing, AlertState.RECOVERING), AlertState.FIRING);
        assertThat(again.episode()).isEqualTo(1);
        assertThat(again.revision()).isEqualTo(3);
    }

    @Test
    void shouldKeepSinceWhenAndWithHowManyCasesWhenOnlyTheSeverityChanges() {
        Alert firing = Alert.NEW.to(AlertState.FIRING, NOW, 30, Severity.WARNING, Reason.VALUE, null);
        Instant later = NOW.plusSeconds(3_600);
        assertThat(firing.with(later, Severity.CRITICAL, "S:D:all"))
                .isEqualTo(
                        new Alert(AlertState.FIRING, 1, 2, NOW, 30, Severity.CRITICAL, Reason.VALUE, "S:D:all", later));
    }

    @ParameterizedTest
    @EnumSource(AlertState.class)
    void shouldReadBackEveryStateWhenWritten(AlertState state) {
        Alert alert = new Alert(state, 2, 130, NOW, 45, Severity.CRITICAL, Reason.DATA_RESUMED, "S:D:all", NOW);
        assertThat(Alert.decode(alert.encode())).isEqualTo(alert);
    }

    private static Alert to(Alert alert, AlertState next) {
        return alert.to(next, NOW, 30, Severity.WARNING, Reason.VALUE, null);
    }
}
