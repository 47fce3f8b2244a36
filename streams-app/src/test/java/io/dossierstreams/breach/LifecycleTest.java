package io.dossierstreams.breach;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.docs.Markdown;
import io.dossierstreams.schema.breach.AlertState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of transitions is that of {@code docs/alerts.md}: what consumers read is what is tested, row by row. */
class LifecycleTest {
    private static final List<List<String>> TABLE =
            Markdown.read("docs/alerts.md").table("state", "verdict", "hold goes on");

    static Stream<Arguments> rows() {
        return TABLE.stream()
                .flatMap(row -> states(row.get(0))
                        .flatMap(state -> verdicts(row.get(1))
                                .flatMap(verdict -> Stream.of(false, true)
                                        .map(everFired -> Arguments.of(
                                                state,
                                                verdict,
                                                everFired,
                                                next(row.get(2), everFired),
                                                next(row.get(3), everFired),
                                                next(row.get(4), everFired))))));
    }

    @ParameterizedTest(name = "{0} and {1}, ever fired: {2}")
    @MethodSource("rows")
    void shouldGoFromStateToStateAsTheTableSays(
            AlertState state,
            Verdict verdict,
            boolean everFired,
            AlertState whileHeld,
            AlertState afterHold,
            AlertState afterTheEnd) {
        assertThat(Lifecycle.next(state, verdict, false, false, everFired)).isEqualTo(whileHeld);
        assertThat(Lifecycle.next(state, verdict, true, false, everFired)).isEqualTo(afterHold);
        assertThat(Lifecycle.next(state, verdict, false, true, everFired)).isEqualTo(afterTheEnd);
        assertThat(Lifecycle.next(state, verdict, true, true, everFired)).isEqualTo(afterTheEnd);
    }

    @Test
    void shouldSayOfEveryStateAndVerdictWhatFollowsExactlyOnce() {
        List<String> listed = TABLE.stream()
                .flatMap(row ->
                        states(row.get(0)).flatMap(state -> verdicts(row.get(1)).map(verdict -> state + " " + verdict)))
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(AlertState.values())
                        .flatMap(state -> Arrays.stream(Verdict.values()).map(verdict -> state + " " + verdict))
                        .toList());
    }

    private static Stream<AlertState> states(String cell) {
        return Arrays.stream(cell.split(", ")).map(AlertState::valueOf);
    }

    private static Stream<Verdict> verdicts(String cell) {
        return Arrays.stream(cell.split(", ")).map(Verdict::valueOf);
    }

    /** The table writes "OK / RESOLVED" where it matters whether the alert has ever fired. */
    private static AlertState next(String cell, boolean everFired) {
        String[] states = cell.split(" / ");
        return AlertState.valueOf(states[everFired ? states.length - 1 : 0]);
    }
}
