package io.dossierstreams.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Ratio;
import org.junit.jupiter.api.Test;

class CellTest {
    @Test
    void shouldRoundTheDifferenceAndNotTheRates() {
        // 33.335 % and 11.114 % print as 33.34 and 11.11: a difference of the printed rates would be 22.23.
        Cell.Points points = new Cell.Points(new Ratio(33_335, 100_000), new Ratio(11_114, 100_000));

        assertThat(points.points()).isEqualByComparingTo("22.22");
    }

    @Test
    void shouldKeepPointsExactWhenCountsAreLarge() {
        Cell.Points points = new Cell.Points(
                new Ratio(Long.MAX_VALUE / 2, Long.MAX_VALUE), new Ratio(Long.MAX_VALUE / 4, Long.MAX_VALUE));

        assertThat(points.points()).isEqualByComparingTo("25.00");
    }

    @Test
    void shouldShowGrowthAsShareOfWhatItWas() {
        assertThat(new Cell.Growth(10_580, 7_094).percent()).isEqualByComparingTo("49.14");
        assertThat(new Cell.Growth(749_104_899, 2_237_596_462L).percent()).isEqualByComparingTo("-66.52");
    }

    @Test
    void shouldHaveNoPercentWhenThereIsNoActivity() {
        assertThat(new Cell.Rate(new Ratio(0, 0), false).percent()).isEmpty();
    }
}
