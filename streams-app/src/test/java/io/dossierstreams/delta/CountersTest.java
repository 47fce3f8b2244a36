package io.dossierstreams.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dossierstreams.schema.figure.Measure;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountersTest {

    @Test
    void shouldHaveZeroWhenMeasureWasNeverCounted() {
        assertThat(Counters.of(Measure.RECEIVED, 1).get(Measure.CARRIED_OVERDUE))
                .isZero();
    }

    @Test
    void shouldAddEachMeasureOnItsOwn() {
        Counters sum = Counters.of(Measure.RECEIVED, 2)
                .plus(Counters.of(Measure.CLOSED, 3))
                .plus(Counters.of(Measure.RECEIVED, 5));
        assertThat(sum.get(Measure.RECEIVED)).isEqualTo(7);
        assertThat(sum.get(Measure.CLOSED)).isEqualTo(3);
    }

    @Test
    void shouldEqualZeroWhenTheNegativeIsAdded() {
        Counters counters = Counters.of(Measure.RECEIVED, 2).plus(Measure.CLOSED, -3);
        assertThat(counters.plus(counters.negated())).isEqualTo(Counters.ZERO);
        assertThat(counters.plus(counters.negated()).isZero()).isTrue();
    }

    @Test
    void shouldBeEqualWhenTrailingMeasuresCameToZero() {
        Counters detour =
                Counters.of(Measure.RECEIVED, 2).plus(Measure.CLOSED, 1).plus(Measure.CLOSED, -1);
        assertThat(detour)
                .isEqualTo(Counters.of(Measure.RECEIVED, 2))
                .hasSameHashCodeAs(Counters.of(Measure.RECEIVED, 2));
    }

    @Test
    void shouldNotChangeWhenAddedTo() {
        Counters counters = Counters.of(Measure.CLOSED, 1);
        assertThat(counters.plus(Measure.RECEIVED, 1)).isNotEqualTo(counters);
        assertThat(counters).isEqualTo(Counters.of(Measure.CLOSED, 1));
    }

    @Test
    void shouldHaveThePresenceOfOthersWhenTheSameMeasuresAreAboveZero() {
        Counters received = Counters.of(Measure.RECEIVED, 1);

        assertThat(received.hasPresenceOf(Counters.of(Measure.RECEIVED, 7))).isTrue();
        assertThat(received.hasPresenceOf(received.plus(Measure.CLOSED, -1))).isTrue();
        assertThat(received.hasPresenceOf(received.plus(Measure.CLOSED, 1))).isFalse();
        assertThat(received.plus(Measure.CLOSED, 1).hasPresenceOf(received)).isFalse();
        assertThat(received.hasPresenceOf(Counters.of(Measure.CLOSED, 1))).isFalse();
        assertThat(received.hasPresenceOf(Counters.ZERO)).isFalse();
    }

    @Test
    void shouldFailWhenASumOverflows() {
        Counters most = Counters.of(Measure.VND_ONLINE_FEE, Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Measure.VND_ONLINE_FEE, 1));
    }

    @Test
    void shouldListMeasuresInTheirOrderWithoutZeros() {
        assertThat(Counters.of(Measure.CLOSED, 1)
                        .plus(Measure.RECEIVED, 2)
                        .plus(Measure.OPENED, 0)
                        .byName())
                .containsExactly(Map.entry("received", 2L), Map.entry("closed", 1L));
    }
}
