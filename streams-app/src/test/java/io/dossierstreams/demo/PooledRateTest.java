package io.dossierstreams.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates of a scope are pooled: the published table of Hoài Nhơn shows how far off a mean of rates would be. */
class PooledRateTest {
    private static final Indicator ONLINE =
            io.dossierstreams.indicator.Indicators.STANDARD.get("online").orElseThrow();

    private final List<Counters> communes =
            DemoReports.named("hoai-nhon-2023-h1").orElseThrow().tables().get(0).rows().stream()
                    .filter(row -> row.level().equals("COMMUNE"))
                    .map(row -> Counters.of(Measure.RECEIVED, row.count(HoaiNhonColumns.RECEIVED))
                            .plus(Measure.RECEIVED_ONLINE, row.count(HoaiNhonColumns.ONLINE)))
                    .toList();

    @Test
    void shouldPoolCountsWhenCommunesAreSummed() {
        Ratio pooled = ONLINE.over(communes.stream().reduce(Counters.ZERO, Counters::plus));
        assertThat(pooled.percent(2)).isEqualTo(new BigDecimal("66.73"));
    }

    @Test
    void shouldDifferFromTheMeanOfRates() {
        BigDecimal sum = communes.stream()
                .map(ONLINE::over)
                .map(rate -> rate.percent(6))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.divide(BigDecimal.valueOf(communes.size()), 2, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal("69.44"));
    }
}
