package io.dossierstreams.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.topic.Topic;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Which alerts fewer ticks explain, and what of them is compared. */
class StateComparisonTest {
    private static final String NOON = "2023-05-10T05:00:00Z";
    private static final String NIGHT = "2023-05-10T17:00:00Z";

    @Test
    void shouldTakeTheSameStateOnTheSameFiguresForEqualWhateverCameBefore() {
        byte[] often = alert("FIRING", 3, 9, 1180, NIGHT, 4);
        byte[] once = alert("FIRING", 1, 1, 10, NIGHT, 4);

        assertThat(TickFree.of(Topic.BREACH_STATES, often)).isEqualTo(TickFree.of(Topic.BREACH_STATES, once));
    }

    @Test
    void shouldExplainAStateThatOnlyMoreTicksCameTo() {
        assertThat(StateComparison.isPath(alert("RESOLVED", 1, 2, 1180, NIGHT, 4), alert("OK", 0, 1, 10, NIGHT, 4)))
                .isTrue();
        assertThat(StateComparison.isPath(alert("RESOLVED", 1, 2, 1180, NIGHT, 4), null))
                .isTrue();
        assertThat(StateComparison.isPath(null, alert("OK", 0, 1, 10, NIGHT, 4)))
                .isTrue();
    }

    @Test
    void shouldExplainTheSameStateAtAnotherTime() {
        assertThat(StateComparison.isPath(alert("FIRING", 1, 1, 1180, NOON, 3), alert("FIRING", 1, 1, 10, NIGHT, 4)))
                .isTrue();
    }

    @Test
    void shouldNeverExplainOtherFiguresAtTheSameTick() {
        byte[] three = alert("FIRING", 1, 1, 1180, NIGHT, 3);
        byte[] four = alert("FIRING", 1, 1, 10, NIGHT, 4);

        assertThat(TickFree.of(Topic.BREACH_STATES, three)).isNotEqualTo(TickFree.of(Topic.BREACH_STATES, four));
        assertThat(StateComparison.isPath(three, four)).isFalse();
    }

    private static byte[] alert(String state, int episode, int revision, long tick, String now, long numerator) {
        return """
                {"id": "t:HN:2023-05", "episode": %d, "revision": %d, "kind": "BELOW_TARGET", "state": "%s",
                 "previousState": "OK", "reason": "VALUE", "severity": "WARNING", "since": "%s", "unit": "HN",
                 "unitName": "Hoài Nhơn", "level": "DISTRICT", "period": "2023-05", "indicator": "online", "target": "t",
                 "evidence": {"indicatorVersion": 1, "targetVersion": 1, "numerator": %d, "denominator": 10,
                   "threshold": "1/2", "clearAt": "1/2", "minimumDenominator": 1, "shortfall": 1,
                   "asOf": "2023-05-10", "tick": %d, "now": "%s"},
                 "text": {"vi": "a", "en": "b"}}
                """.formatted(episode, revision, state, now, numerator, tick, now)
                .getBytes(StandardCharsets.UTF_8);
    }
}
