package io.dossierstreams.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Definition.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in definitions, computed by hand. */
class StandardIndicatorsTest {
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
    void shouldDivideTheseMeasures(String id, String numerator, String denominator) {
        Indicator indicator = only(id, Kind.RATIO);
        assertThat(indicator.numerator().over(EACH_ITS_OWN_BIT)).isEqualTo(sum(numerator));
        assertThat(indicator.denominator().over(EACH_ITS_OWN_BIT)).isEqualTo(sum(denominator));
    }

    @ParameterizedTest
    @CsvSource({
        "open, CARRIED_OVER OPENED -CLOSED",
        "overdue, CARRIED_OVERDUE PAST_DUE",
        "carried-over, CARRIED_OVER",
        "certified-copies, CERTIFIED_COPIES",
        "signed-results-count, SIGNED_RESULTS",
        "payments-online, PAYMENTS_ONLINE_FEE PAYMENTS_ONLINE_CHARGE PAYMENTS_ONLINE_OBLIGATION",
        "payments-online-fee-charge, PAYMENTS_ONLINE_FEE PAYMENTS_ONLINE_CHARGE",
        "payments-online-fee, PAYMENTS_ONLINE_FEE",
        "payments-online-charge, PAYMENTS_ONLINE_CHARGE",
        "payments-online-obligation, PAYMENTS_ONLINE_OBLIGATION",
        "payments-online-vnd, VND_ONLINE_FEE VND_ONLINE_CHARGE VND_ONLINE_OBLIGATION",
        "payments-online-fee-charge-vnd, VND_ONLINE_FEE VND_ONLINE_CHARGE",
        "payments-online-fee-vnd, VND_ONLINE_FEE",
        "payments-online-charge-vnd, VND_ONLINE_CHARGE",
        "payments-online-obligation-vnd, VND_ONLINE_OBLIGATION",
        "late-work, LATE_WORK",
        "late-data, LATE_DATA",
        "corrections, CORRECTIONS",
        "late-events, LATE_EVENTS"
    })
    void shouldCountTheseMeasures(String id, String value) {
        assertThat(only(id, Kind.COUNT).count(EACH_ITS_OWN_BIT)).isEqualTo(sum(value));
    }

    @ParameterizedTest
    @CsvSource({
        "coverage-received, RECEIVED, coverage-received",
        "coverage-online, RECEIVED_ONLINE, online",
        "coverage-online-payment, FEE_PAID_ONLINE, online-payment",
        "coverage-identity, LOOKUPS, identity",
        "coverage-result-electronic, RESOLVED_ELECTRONIC, result-electronic",
        "coverage-signed-results, SIGNED_RESULTS, signed-results",
        "coverage-certified-copies, CERTIFIED_COPIES, certified-copies"
    })
    void shouldTellActivityByTheseMeasures(String id, Measure activity, String exemption) {
        Indicator indicator = only(id, Kind.COVERAGE);
        assertThat(indicator.activity()).isEqualTo(activity);
        assertThat(indicator.definition().exemption()).isEqualTo(exemption);
    }

    @Test
    void shouldDefineTheseIndicatorsAndNoOthers() {
        assertThat(Indicators.STANDARD.all())
                .extracting(Indicator::kind)
                .hasSize(39)
                .filteredOn(Kind.RATIO::equals)
                .hasSize(12);
        assertThat(only("sync-lag", Kind.LAG).nameVi()).isEqualTo("thời gian đồng bộ dữ liệu");
        assertThat(Indicators.STANDARD.ids()).hasSize(39).doesNotContain(Indicators.SERVICES_ONLINE);
    }

    @Test
    void shouldHoldAlwaysAndSayWhereItComesFrom() {
        assertThat(Indicators.STANDARD.all()).allSatisfy(indicator -> {
            assertThat(Indicators.STANDARD.inForce(indicator.id(), LocalDate.MIN))
                    .contains(indicator);
            assertThat(indicator.definition().source())
                    .isIn("own definition", "letter of Hoài Nhơn, July 2023", "report of Hải Phòng, 2023-09-29");
        });
    }

    @Test
    void shouldMarkTheStyleOfTheDecisionAsNotChecked() {
        assertThat(only("on-time-open", Kind.RATIO).definition().note())
                .contains("Decision 766/QĐ-TTg")
                .contains("not checked");
    }

    @Test
    void shouldLeaveOutCertificationsWhenCountingOnline() {
        Counters counters = Counters.of(Measure.RECEIVED, 10)
                .plus(Measure.RECEIVED_ONLINE, 7)
                .plus(Measure.RECEIVED_CERTIFICATION, 4)
                .plus(Measure.RECEIVED_CERTIFICATION_ONLINE, 3);
        assertThat(only("online", Kind.RATIO).over(counters)).isEqualTo(new Ratio(4, 6));
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
        assertThat(only("on-time-open", Kind.RATIO).over(counters)).isEqualTo(new Ratio(20, 25));
    }

    @Test
    void shouldComeToThePaymentsOfThePublishedMonth() {
        // Hải Phòng, September 2023: 10,580 payments, 10,424 of them fees and charges; the split of these is ours.
        Counters counters = Counters.of(Measure.PAYMENTS_ONLINE_FEE, 4_000)
                .plus(Measure.PAYMENTS_ONLINE_CHARGE, 6_424)
                .plus(Measure.PAYMENTS_ONLINE_OBLIGATION, 156)
                .plus(Measure.PAYMENTS_OFFLINE_FEE, 77)
                .plus(Measure.VND_ONLINE_FEE, 2_527_799)
                .plus(Measure.VND_ONLINE_CHARGE, 400_000_000)
                .plus(Measure.VND_ONLINE_OBLIGATION, 346_577_100)
                .plus(Measure.VND_OFFLINE_FEE, 9_999);
        assertThat(List.of(
                        only("payments-online", Kind.COUNT).count(counters),
                        only("payments-online-fee-charge", Kind.COUNT).count(counters),
                        only("payments-online-vnd", Kind.COUNT).count(counters),
                        only("payments-online-fee-charge-vnd", Kind.COUNT).count(counters)))
                .containsExactly(10_580L, 10_424L, 749_104_899L, 402_527_799L);
    }

    @Test
    void shouldLeaveARatioOutWhenThereIsNoActivity() {
        assertThat(Indicators.STANDARD.over(Counters.ZERO)).isEmpty();
        assertThat(Indicators.STANDARD.over(Counters.of(Measure.LOOKUPS, 3)))
                .containsExactly(new IndicatorValue("identity-match", 1, 0, 3));
    }

    @Test
    void shouldSortRatiosById() {
        assertThat(Indicators.STANDARD.over(Counters.of(Measure.RECEIVED, 1)))
                .extracting(IndicatorValue::id)
                .containsExactly("components-digitised", "data-reuse", "identity", "national-account", "online");
    }

    private static Indicator only(String id, Kind kind) {
        Indicator indicator = Indicators.STANDARD.get(id, 1).orElseThrow();
        assertThat(indicator.kind()).isEqualTo(kind);
        return indicator;
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
