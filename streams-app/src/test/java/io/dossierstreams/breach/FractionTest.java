package io.dossierstreams.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.figure.Ratio;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void shouldBeInLowestTerms() {
        assertThat(Fraction.of(new Ratio(50, 20))).hasToString("5/2");
        assertThat(Fraction.of(new Ratio(0, 20))).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.of(new Ratio(-6, 4))).hasToString("-3/2");
    }

    @Test
    void shouldComputeExactly() {
        Fraction third = Fraction.of(new Ratio(1, 3));
        Fraction half = Fraction.of(new Ratio(1, 2));
        assertThat(third.plus(half)).hasToString("5/6");
        assertThat(third.minus(half)).hasToString("-1/6");
        assertThat(third.times(half)).hasToString("1/6");
        assertThat(third.over(half)).hasToString("2/3");
        assertThat(third.times(3)).isEqualTo(Fraction.ONE);
    }

    @Test
    void shouldOutgrow64Bits() {
        Fraction large = Fraction.of(new Ratio(Long.MAX_VALUE, 2));
        assertThat(large.times(large).isAbove(large)).isTrue();
        assertThat(large.times(large).over(large)).isEqualTo(large);
    }

    @Test
    void shouldRoundHalfUpWhenPeopleReadIt() {
        assertThat(Fraction.of(new Ratio(1, 8)).percent(0)).hasToString("13");
        assertThat(Fraction.of(new Ratio(25, 2)).rounded(0)).hasToString("13");
    }

    @Test
    void shouldRefuseToBeMadeOfNoActivity() {
        assertThatThrownBy(() -> Fraction.of(new Ratio(0, 0))).isInstanceOf(IllegalArgumentException.class);
    }
}
