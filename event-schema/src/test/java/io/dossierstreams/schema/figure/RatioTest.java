package io.dossierstreams.schema.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "64.51% | 6451/10000",
                "64,51 % | 6451/10000",
                "0.6451 | 6451/10000",
                "' 70% ' | 7/10",
                "100%   | 1/1",
                "150%   | 3/2",
                "1      | 1/1",
                "0      | 0/1",
                "2 / 3  | 2/3",
                "14/20  | 14/20"
            })
    void shouldReadTheRateWhenItIsWrittenAsPeopleDo(String text, String expected) {
        assertThat(Ratio.parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "70", "1.01", "%", "a", "1/0", "1/-2", "1/2/3", "1e-999999999", "1e9999999%", "NaN", "1.2.3"
            })
    void shouldRefuseTheRateWhenItIsAnythingElse(String text) {
        assertThatThrownBy(() -> Ratio.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldCompareExactlyWhenQuotientsWouldRoundToTheSame() {
        Ratio smaller = new Ratio(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1);
        Ratio larger = new Ratio(Long.MAX_VALUE - 1, Long.MAX_VALUE);
        assertThat(smaller).isLessThan(larger);
        assertThat(new Ratio(1, 2)).isEqualByComparingTo(new Ratio(5, 10));
    }

    @Test
    void shouldHaveNoRateWhenThereIsNoActivity() {
        Ratio none = new Ratio(0, 0);
        assertThat(none.isDefined()).isFalse();
        assertThatThrownBy(() -> none.compareTo(new Ratio(1, 2))).hasMessage("ratio: 0/0 has no rate");
        assertThatThrownBy(() -> none.percent(2)).hasMessage("ratio: 0/0 has no rate");
    }

    @ParameterizedTest
    @CsvSource({"6673,10000,2,66.73", "1,8,2,12.50", "1,3,0,33", "5,1000,0,1", "0,7,1,0.0"})
    void shouldRoundHalfUpWhenShownAsPercent(long numerator, long denominator, int decimals, String percent) {
        assertThat(new Ratio(numerator, denominator).percent(decimals)).hasToString(percent);
    }

    @ParameterizedTest
    @CsvSource({"6,10,7/10,1", "7,10,7/10,0", "9,10,7/10,0", "0,3,1/2,2", "0,0,1/2,0", "0,10,1/3,4"})
    void shouldCountTheMissingCasesWhenBelowTheThreshold(
            long numerator, long denominator, String threshold, long shortfall) {
        assertThat(new Ratio(numerator, denominator).shortfall(Ratio.parse(threshold)))
                .isEqualTo(shortfall);
    }
}
