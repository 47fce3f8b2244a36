package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.proof.ProofException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacktestRefusalTest {
    private final EventLog log = MarchLog.create();

    @Test
    void shouldRefuseADayBeforeTheLog() {
        assertRefused("2023-02-28", null, "from: the log knows nothing before 2023-03-01, was 2023-02-28");
    }

    @Test
    void shouldRefuseADayBehindTheLog() {
        assertRefused("2023-04-01", null, "from: the last tick is of 2023-03-31, before 2023-04-01");
    }

    @Test
    void shouldRefuseAnEndBeforeTheLog() {
        assertRefused(
                null,
                "2023-02-28",
                "nothing was known yet at 2023-02-28; tick 1 is the first, at 2023-03-02T00:00+07:00");
    }

    @Test
    void shouldRefuseAnEndBeforeTheBeginning() {
        assertThatThrownBy(() -> run("2023-03-05", "2023-03-04"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("to: must not be before 2023-03-05, was 2023-03-04");
    }

    private void assertRefused(String from, String to, String message) {
        assertThatThrownBy(() -> run(from, to))
                .isInstanceOf(ProofException.class)
                .hasMessage(message);
    }

    private void run(String from, String to) {
        new BacktestScene(log).run("1d", from, to, List.of(MarchLog.online("t", 50, 1, 0)));
    }
}
