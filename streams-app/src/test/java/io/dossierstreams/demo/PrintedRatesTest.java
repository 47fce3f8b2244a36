package io.dossierstreams.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.figure.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrintedRatesTest {
    @Test
    void shouldFindAllFractionsThatPrintAsTheRate() {
        BigDecimal rate = new BigDecimal("61.0");
        assertThat(PrintedRates.candidates(rate, 1286, 0))
                .containsExactlyInAnyOrder(new Ratio(784, 1286), new Ratio(785, 1286));
        assertThat(PrintedRates.candidates(rate, 200, 50))
                .isNotEmpty()
                .allMatch(ratio -> ratio.percent(1).equals(rate));
    }

    @Test
    void shouldStayWithinTheWholeWhenRateIsHundred() {
        assertThat(PrintedRates.candidates(new BigDecimal("100.0"), 2000, 0))
                .containsExactlyInAnyOrder(new Ratio(1999, 2000), new Ratio(2000, 2000));
    }

    @Test
    void shouldMoveUnitsWhenPooledRateDiffers() {
        List<List<Ratio>> candidates = List.of(
                PrintedRates.candidates(new BigDecimal("50.00"), 1_000, 400),
                PrintedRates.candidates(new BigDecimal("75.00"), 1_000, 400));
        List<Ratio> chosen =
                PrintedRates.solve(candidates, List.of(new PrintedRates.Pool(new BigDecimal("65.00"), Set.of(0, 1))));
        long numerator = chosen.get(0).numerator() + chosen.get(1).numerator();
        long denominator = chosen.get(0).denominator() + chosen.get(1).denominator();
        assertThat(new Ratio(numerator, denominator).percent(2)).isEqualTo("65.00");
        assertThat(candidates.get(0)).contains(chosen.get(0));
    }

    @Test
    void shouldRefuseWhenPooledRateCannotBe() {
        List<List<Ratio>> candidates = List.of(PrintedRates.candidates(new BigDecimal("50.00"), 100, 50));
        assertThatThrownBy(() -> PrintedRates.solve(
                        candidates, List.of(new PrintedRates.Pool(new BigDecimal("60.00"), Set.of(0)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60.00");
    }

    @Test
    void shouldRefuseWhenUnitRateCannotBe() {
        assertThatThrownBy(() ->
                        PrintedRates.solve(List.of(PrintedRates.candidates(new BigDecimal("33.33"), 10, 0)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
