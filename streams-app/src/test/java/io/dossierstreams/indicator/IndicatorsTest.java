package io.dossierstreams.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorsTest {
    /** Every measure another power of two, so that a sum names its parts. */
    private static final Counters EACH_ITS_OWN_BIT = eachItsOwnBit();

    @ParameterizedTest
    @CsvSource({
        "online, RECEIVED_ONLINE -RECEIVED_CERTIFICATION_ONLINE, RECEIVED -RECEIVED_CERTIFICATION",
        "certification-online, RECEIVED_CERTIFICATION_ONLINE, RECEIVED_CERTIFICATION",
        "on-time, RESOLVED_ON_TIME, RESOLVED",
        "on-time-open, RESOLVED_ON_TIME CARRIED_OVER OPENED -CLOSED -CARRIED_OVERDUE -PAST_DUE,"
                + " RESOLVED CARRIED_OVER OPENED -CLOSED",
        "online-payment, FEE_PAID_ONLINE, FEE_PAID",
        "identity, RECEIVED_VERIFIED, RECEIVED",
        "identity-match, LOOKUPS_MATCHED, LOOKUPS",
        "components-digitised, RECEIVED_COMPONENTS_PARTIAL RECEIVED_COMPONENTS_FULL, RECEIVED",
        "result-electronic, RESOLVED_ELECTRONIC, RESOLVED",
        "data-reuse, RECEIVED_REUSED_DATA, RECEIVED",
        "national-account, RECEIVED_NATIONAL_ACCOUNT, RECEIVED",
        "signed-results, DOSSIERS_SIGNED, RESOLVED"
    })
    void shouldCountTheseMeasures(String id, String numerator, String denominator) {
        Indicator indicator = Indicators.STANDARD.get(id).orElseThrow();
        assertThat(indicator.numerator().over(EACH_ITS_OWN_BIT)).isEqualTo(sum(numerator));
        assertThat(indicator.denominator().over(EACH_ITS_OWN_BIT)).isEqualTo(sum(denominator));
    }

    @Test
    void shouldDefineTheRatiosOfThisIssueAndNoOthers() {
        assertThat(Indicators.STANDARD.ids())
                .containsExactly(
                        "certification-online",
                        "components-digitised",
                        "data-reuse",
                        "identity",
                        "identity-match",
                        "national-account",
                        "on-time",
                        "on-time-open",
                        "online",
                        "online-payment",
                        "result-electronic",
                        "signed-results");
    }

    @Test
    void shouldLeaveOutCertificationsWhenCountingOnline() {
        Counters counters = Counters.of(Measure.RECEIVED, 10)
                .plus(Measure.RECEIVED_ONLINE, 7)
                .plus(Measure.RECEIVED_CERTIFICATION, 4)
                .plus(Measure.RECEIVED_CERTIFICATION_ONLINE, 3);
        assertThat(Indicators.STANDARD.get("online").orElseThrow().over(counters))
                .isEqualTo(new Ratio(4, 6));
    }

    @Test
    void shouldCountOpenAndNotYetDueAsOnTimeWhenOpenDossiersAreIncluded() {
        Counters counters = Counters.of(Measure.CARRIED_OVER, 5)
                .plus(Measure.CARRIED_OVERDUE, 2)
                .plus(Measure.OPENED, 20)
                .plus(Measure.CLOSED, 18)
                .plus(Measure.PAST_DUE, 1)
                .plus(Measure.RESOLVED, 18)
                .plus(Measure.RESOLVED_ON_TIME, 16);
        // 7 are open, 3 of them overdue: (16 + 4) / (18 + 7).
        assertThat(Indicators.STANDARD.get("on-time-open").orElseThrow().over(counters))
                .isEqualTo(new Ratio(20, 25));
    }

    @Test
    void shouldLeaveAnIndicatorOutWhenThereIsNoActivity() {
        assertThat(Indicators.STANDARD.over(Counters.ZERO)).isEmpty();
        assertThat(Indicators.STANDARD.over(Counters.of(Measure.LOOKUPS, 3)))
                .containsExactly(new IndicatorValue("identity-match", 1, 0, 3));
    }

    @Test
    void shouldSortValuesById() {
        assertThat(Indicators.STANDARD.over(Counters.of(Measure.RECEIVED, 1)))
                .extracting(IndicatorValue::id)
                .containsExactly("components-digitised", "data-reuse", "identity", "national-account", "online");
    }

    @Test
    void shouldListDerivedStocksAmongTheMeasures() {
        Counters counters = Counters.of(Measure.CARRIED_OVER, 5)
                .plus(Measure.OPENED, 3)
                .plus(Measure.CLOSED, 6)
                .plus(Measure.CARRIED_OVERDUE, 2)
                .plus(Measure.PAST_DUE, -1);
        assertThat(Indicators.measures(counters)).containsEntry("open", 2L).containsEntry("overdue", 1L);
    }

    @Test
    void shouldLeaveOutDerivedStocksWhenTheyAreZero() {
        assertThat(Indicators.measures(Counters.of(Measure.OPENED, 1).plus(Measure.CLOSED, 1)))
                .doesNotContainKeys("open", "overdue");
    }

    @Test
    void shouldKnowNoOtherIndicator() {
        assertThat(Indicators.STANDARD.get("onlin")).isEmpty();
    }

    private static Counters eachItsOwnBit() {
        Counters counters = Counters.ZERO;
        for (Measure measure : Measure.values()) {
            if (measure.ordinal() < Measure.COUNTED) {
                counters = counters.plus(measure, 1L << measure.ordinal());
            }
        }
        return counters;
    }

    private static long sum(String measures) {
        long sum = 0;
        for (String name : measures.split(" ")) {
            boolean minus = name.startsWith("-");
            long value = 1L << Measure.valueOf(minus ? name.substring(1) : name).ordinal();
            sum += minus ? -value : value;
        }
        return sum;
    }
}
