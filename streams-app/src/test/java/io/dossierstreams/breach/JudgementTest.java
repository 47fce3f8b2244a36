package io.dossierstreams.breach;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.figure.Ratio;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Target: 65 %, cleared at 70 %, at least 20 cases. */
class JudgementTest {

    @ParameterizedTest
    @CsvSource({
        // Below the threshold.
        "INSUFFICIENT, 64/100, FIRING",
        "OK,           64/100, FIRING",
        "FIRING,       64/100, FIRING",
        "RESOLVED,     64/100, FIRING",
        // At the threshold, below the recovery margin.
        "INSUFFICIENT, 65/100, OK",
        "OK,           65/100, OK",
        "FIRING,       65/100, FIRING",
        "RESOLVED,     65/100, RESOLVED",
        "FIRING,       6999/10000, FIRING",
        // At the recovery margin.
        "INSUFFICIENT, 70/100, OK",
        "OK,           70/100, OK",
        "FIRING,       70/100, RESOLVED",
        "RESOLVED,     70/100, RESOLVED",
        // The fewest cases that are judged, and one less.
        "INSUFFICIENT, 12/20,  FIRING",
        "OK,           12/20,  FIRING",
        "INSUFFICIENT, 19/19,  INSUFFICIENT",
        "OK,           19/19,  INSUFFICIENT",
        "INSUFFICIENT, 0/19,   INSUFFICIENT",
        "OK,           0/19,   INSUFFICIENT",
        // Absence resolves nothing.
        "FIRING,       19/19,  FIRING",
        "FIRING,       0/0,    FIRING",
        "RESOLVED,     0/0,    RESOLVED",
        "RESOLVED,     0/19,   RESOLVED",
        "OK,           0/0,    INSUFFICIENT",
        "INSUFFICIENT, 0/0,    INSUFFICIENT"
    })
    void shouldGoFromStateToStateByTheValue(AlertState current, String value, AlertState next) {
        assertThat(Judgement.next(
                        current,
                        ratio(value),
                        Targets.online("65%").clearAt("70%").minimum(20).build()))
                .isEqualTo(next);
    }

    @Test
    void shouldFireWhenTheRateIsBelowThoughItIsPrintedAsTheThreshold() {
        Ratio value = new Ratio(6451, 10_000);
        assertThat(value.percent(0)).isEqualTo(new BigDecimal("65"));
        assertThat(Judgement.next(AlertState.OK, value, Targets.online("65%").build()))
                .isEqualTo(AlertState.FIRING);
    }

    @Test
    void shouldCompareExactlyWhenNoDecimalNumberCould() {
        long cases = 3_000_000_000_000_000_000L;
        Ratio justBelow = new Ratio(cases / 3 * 2 - 1, cases);
        assertThat(Judgement.next(
                        AlertState.OK, justBelow, Targets.online("2/3").build()))
                .isEqualTo(AlertState.FIRING);
        assertThat(Judgement.next(
                        AlertState.OK,
                        new Ratio(cases / 3 * 2, cases),
                        Targets.online("2/3").build()))
                .isEqualTo(AlertState.OK);
    }

    @ParameterizedTest
    @EnumSource(AlertState.class)
    void shouldNeverGiveAnUndefinedRatioARate(AlertState current) {
        assertThat(Judgement.next(current, new Ratio(0, 0), Targets.online("0%").build()))
                .isNotEqualTo(AlertState.OK)
                .isIn(current, AlertState.INSUFFICIENT);
    }

    private static Ratio ratio(String text) {
        String[] parts = text.split("/");
        return new Ratio(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
