package io.dossierstreams.indicator;

import static io.dossierstreams.indicator.Definitions.count;
import static io.dossierstreams.indicator.Definitions.coverage;
import static io.dossierstreams.indicator.Definitions.lag;
import static io.dossierstreams.indicator.Definitions.ratio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.CountValue;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Definition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorsTest {
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final Ratio NO_ROSTER = new Ratio(0, 0);

    @Test
    void shouldSortAllByIdThenVersion() {
        Indicators indicators = indicators(
                ratio("b", 10, "opened", "received"),
                ratio("b", 9, "opened", "received"),
                count("a", 2, "opened"),
                count("c", 1, "opened"));

        assertThat(indicators.all())
                .extracting(indicator -> indicator.definition().key())
                .containsExactly("a.v2", "b.v9", "b.v10", "c.v1");
        assertThat(indicators.ids()).containsExactly("a", "b", "c");
        assertThat(indicators.get("b", 9).orElseThrow().version()).isEqualTo(9);
        assertThat(indicators.get("b", 1)).isEmpty();
        assertThat(indicators.get("d", 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, 1", "2025-07-01, 3", "2025-12-31, 3", "2026-01-01, 4"})
    void shouldJudgeByTheVersionThatIsValidSinceTheLatestDay(LocalDate day, int version) {
        Indicators indicators = indicators(
                ratio("on-time", 1, "resolvedOnTime", "resolved"),
                ratio("on-time", 2, "resolvedOnTime", "resolved", null, JULY),
                ratio("on-time", 3, "resolvedOnTime", "resolved + open", null, JULY),
                ratio("on-time", 4, "resolvedOnTime", "resolved", null, LocalDate.of(2026, 1, 1)));

        assertThat(indicators.inForce("on-time", day).map(Indicator::version)).contains(version);
    }

    @Test
    void shouldHaveNothingInForceBeforeTheFirstVersionIsValid() {
        Indicators indicators = indicators(ratio("on-time", 1, "resolvedOnTime", "resolved", null, JULY));

        assertThat(indicators.inForce("on-time", JULY.minusDays(1))).isEmpty();
        assertThat(indicators.inForce("late", JULY)).isEmpty();
    }

    @Test
    void shouldGoByTheHighestVersionWhenAFormulaNamesACount() {
        Indicators indicators = indicators(
                count("waiting", 1, "opened"),
                count("waiting", 2, "opened - closed"),
                ratio("share", 1, "waiting", "received"));
        Counters counters =
                Counters.of(Measure.RECEIVED, 10).plus(Measure.OPENED, 10).plus(Measure.CLOSED, 4);

        assertThat(indicators.get("share", 1).orElseThrow().over(counters)).isEqualTo(new Ratio(6, 10));
    }

    @Test
    void shouldLetAnOldVersionNameTheNewOneOfItself() {
        Indicators indicators = indicators(count("x", 1, "x + closed"), count("x", 2, "opened"));
        Counters counters = Counters.of(Measure.OPENED, 3).plus(Measure.CLOSED, 4);

        assertThat(indicators.get("x", 1).orElseThrow().count(counters)).isEqualTo(7);
    }

    @Test
    void shouldResolveCountsWhateverTheirOrder() {
        Indicators indicators =
                indicators(count("a", 1, "b - closed"), count("b", 1, "c + opened"), count("c", 1, "received"));
        Counters counters =
                Counters.of(Measure.RECEIVED, 10).plus(Measure.OPENED, 5).plus(Measure.CLOSED, 1);

        assertThat(indicators.get("a", 1).orElseThrow().count(counters)).isEqualTo(14);
    }

    @Test
    void shouldTakeANameThatIsMeasureAndCountAsTheMeasure() {
        Indicators indicators = indicators(count("open", 1, "open - overdue"), count("twice", 1, "open + open"));

        assertThat(indicators.get("twice", 1).orElseThrow().count(stock())).isEqualTo(14);
    }

    @Test
    void shouldTakeExemptUnitsOutOfBothPartsOfARatio() {
        Indicator online = indicators(ratio("online", 1, "receivedOnline", "received"))
                .get("online", 1)
                .orElseThrow();
        Counters all = Counters.of(Measure.RECEIVED, 10).plus(Measure.RECEIVED_ONLINE, 7);
        Counters exempt = Counters.of(Measure.RECEIVED, 4).plus(Measure.RECEIVED_ONLINE, 1);

        assertThat(online.ratio(all, exempt)).isEqualTo(new Ratio(6, 6));
        assertThat(online.ratio(all, all).isDefined()).isFalse();
    }

    @Test
    void shouldShowActivityOfAUnitByOneMeasure() {
        Indicator signing = indicators(coverage("signing", "signedResults"))
                .get("signing", 1)
                .orElseThrow();

        assertThat(signing.isActive(Counters.of(Measure.SIGNED_RESULTS, 1))).isTrue();
        assertThat(signing.isActive(Counters.of(Measure.RECEIVED, 1))).isFalse();
    }

    @Test
    void shouldRefuseToComputeAnIndicatorAsAnotherKind() {
        Indicator opened = indicators(count("opened-count", 1, "opened")).all().get(0);

        assertThatThrownBy(() -> opened.ratio(Counters.ZERO, Counters.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("opened-count.v1 is a COUNT, not a RATIO");
    }

    @Test
    void shouldComputeAllVersionsSideBySideSortedByIdAndVersion() {
        Indicators indicators = indicators(
                ratio("online", 2, "receivedOnline", "received"),
                ratio("online", 1, "receivedOnline - receivedCertificationOnline", "received"),
                coverage("covered", "received"),
                count("z", 1, "received"),
                count("a", 1, "receivedOnline"),
                lag("sync-lag"));
        Counters counters = Counters.of(Measure.RECEIVED, 10)
                .plus(Measure.RECEIVED_ONLINE, 7)
                .plus(Measure.RECEIVED_CERTIFICATION_ONLINE, 2)
                .plus(Measure.LAG_1_HOUR, 4);

        IndicatorValues values =
                indicators.values(counters, id -> Counters.ZERO, id -> false, coverage -> new Ratio(0, 3));

        assertThat(values.indicators())
                .containsExactly(
                        new IndicatorValue("covered", 1, 0, 3),
                        new IndicatorValue("online", 1, 5, 10),
                        new IndicatorValue("online", 2, 7, 10));
        assertThat(values.counts()).containsExactly(new CountValue("a", 1, 7), new CountValue("z", 1, 10));
        assertThat(values.lags()).containsExactly(new LagValue("sync-lag", 1, 4, "PT1H", "PT1H"));
    }

    @Test
    void shouldLeaveOutWhatHasNoActivity() {
        Indicators indicators = indicators(
                ratio("online", 1, "receivedOnline", "received"),
                coverage("covered", "received"),
                count("a", 1, "received"),
                lag("sync-lag"));

        assertThat(indicators.values(Counters.ZERO, id -> Counters.ZERO, id -> false, coverage -> NO_ROSTER))
                .isEqualTo(new IndicatorValues(List.of(), List.of(), List.of()));
    }

    @Test
    void shouldTakeExemptUnitsOutOfRatiosOnlyByTheExemptionOfEach() {
        Indicators indicators = indicators(
                ratio("own", 1, "receivedOnline", "received"),
                ratio("after-other", 1, "receivedOnline", "received", "other", null),
                ratio("other", 1, "closed", "opened"),
                count("received-count", 1, "received"));
        Counters all = Counters.of(Measure.RECEIVED, 10).plus(Measure.RECEIVED_ONLINE, 7);
        Counters exempt = Counters.of(Measure.RECEIVED, 4);

        IndicatorValues values = indicators.values(
                all, id -> id.equals("other") ? exempt : Counters.ZERO, id -> false, coverage -> NO_ROSTER);

        assertThat(values.indicators())
                .containsExactly(new IndicatorValue("after-other", 1, 7, 6), new IndicatorValue("own", 1, 7, 10));
        assertThat(values.counts()).containsExactly(new CountValue("received-count", 1, 10));
    }

    @Test
    void shouldHaveNoRatioForAUnitThatIsItselfExempt() {
        Indicators indicators = indicators(
                ratio("online", 1, "receivedOnline", "received"),
                ratio("paper", 1, "receivedInPerson", "received"),
                count("received-count", 1, "received"));

        IndicatorValues values = indicators.values(
                Counters.of(Measure.RECEIVED, 10), id -> Counters.ZERO, "online"::equals, coverage -> NO_ROSTER);

        assertThat(values.indicators()).containsExactly(new IndicatorValue("paper", 1, 0, 10));
        assertThat(values.counts()).containsExactly(new CountValue("received-count", 1, 10));
    }

    @Test
    void shouldAskForCoverageOfCoverageIndicatorsOnly() {
        Indicators indicators = indicators(ratio("online", 1, "receivedOnline", "received"), coverage("b", "opened"));

        IndicatorValues values = indicators.values(
                Counters.ZERO,
                id -> Counters.ZERO,
                id -> true,
                coverage -> new Ratio(coverage.activity() == Measure.OPENED ? 2 : 0, 5));

        assertThat(values.indicators()).containsExactly(new IndicatorValue("b", 1, 2, 5));
    }

    @Test
    void shouldGiveTheHighestVersionOfARatioWhenNoneIsAskedFor() {
        Indicators indicators = indicators(
                ratio("online", 1, "receivedOnline", "received"),
                ratio("online", 2, "opened", "received"),
                count("opened-count", 1, "opened"));

        assertThat(indicators.get("online").map(Indicator::version)).contains(2);
        assertThat(indicators.get("opened-count")).isEqualTo(Optional.empty());
        assertThat(indicators.get("onlin")).isEmpty();
    }

    @Test
    void shouldListDerivedStocksAmongTheMeasures() {
        assertThat(Indicators.measures(stock())).containsEntry("open", 7L).containsEntry("overdue", 3L);
    }

    @Test
    void shouldLeaveOutDerivedStocksWhenTheyAreZero() {
        assertThat(Indicators.measures(Counters.of(Measure.OPENED, 1).plus(Measure.CLOSED, 1)))
                .doesNotContainKeys("open", "overdue");
    }

    private static Counters stock() {
        return Counters.of(Measure.CARRIED_OVER, 5)
                .plus(Measure.OPENED, 20)
                .plus(Measure.CLOSED, 18)
                .plus(Measure.CARRIED_OVERDUE, 2)
                .plus(Measure.PAST_DUE, 1);
    }

    private static Indicators indicators(Definition... definitions) {
        return Indicators.of(List.of(definitions));
    }
}
