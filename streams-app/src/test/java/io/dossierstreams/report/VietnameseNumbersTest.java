package io.dossierstreams.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class VietnameseNumbersTest {
    @Test
    void shouldGroupByDots() {
        assertThat(VietnameseNumbers.count(1_234_567)).isEqualTo("1.234.567");
        assertThat(VietnameseNumbers.vnd(749_104_899)).isEqualTo("749.104.899 đ");
    }

    @Test
    void shouldWriteDecimalsBehindAComma() {
        assertThat(VietnameseNumbers.percent(new BigDecimal("66.73"))).isEqualTo("66,73 %");
        assertThat(VietnameseNumbers.percent(new BigDecimal("75"))).isEqualTo("75 %");
    }

    @Test
    void shouldSignDifferences() {
        assertThat(VietnameseNumbers.points(new BigDecimal("1.25"))).isEqualTo("+1,25");
        assertThat(VietnameseNumbers.points(new BigDecimal("-0.10"))).isEqualTo("-0,10");
        assertThat(VietnameseNumbers.points(new BigDecimal("0.00"))).isEqualTo("0,00");
        assertThat(VietnameseNumbers.change(1_234)).isEqualTo("+1.234");
        assertThat(VietnameseNumbers.growth(new BigDecimal("-66.52"))).isEqualTo("-66,52 %");
    }
}
