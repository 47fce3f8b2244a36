package io.dossierstreams.benchmark.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Measure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final String BREACH = "on-time-MONTH|X|2024-05";

    @Test
    void shouldAgreeWhenAllIsTheSame() {
        assertThat(results(2, 1).difference(results(2, 1))).isEmpty();
    }

    @Test
    void shouldNameTheAggregateWhenItDiffers() {
        assertThat(results(2, 1).difference(results(3, 1)))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("1 aggregates differ; unit:X|2024-05: {received=2}, and not {received=3}"));
    }

    @Test
    void shouldNameTheBreachWhenOnlyOneHasIt() {
        Results without = new Results(results(2, 1).aggregates(), Set.of(), null);

        assertThat(results(2, 1).difference(without))
                .hasValueSatisfying(words -> assertThat(words).endsWith("1 breaches differ; " + BREACH + " is below"));
        assertThat(without.difference(results(2, 1)))
                .hasValueSatisfying(words -> assertThat(words).endsWith(BREACH + " is not below"));
    }

    @Test
    void shouldNotMissADayWhenItIsNotKept() {
        Results shorter = results(2, 9);
        Results kept = new Results(shorter.aggregates(), shorter.below(), LocalDate.of(2024, 5, 10));

        assertThat(kept.difference(results(2, 1))).isEmpty();
        assertThat(results(2, 1).difference(kept)).isEmpty();
    }

    @Test
    void shouldMissADayWhenItIsKept() {
        Results shorter = results(2, 9);
        Results kept = new Results(shorter.aggregates(), shorter.below(), LocalDate.of(2024, 5, 9));

        assertThat(kept.difference(results(2, 1))).isPresent();
    }

    private static Results results(long ofMonth, long ofDay) {
        Map<String, byte[]> aggregates = new HashMap<>();
        aggregates.put("unit:X|2024-05", Counters.of(Measure.RECEIVED, ofMonth).encode());
        aggregates.put("unit:X|2024-05-09", Counters.of(Measure.RECEIVED, ofDay).encode());
        return new Results(aggregates, Set.of(BREACH), null);
    }
}
