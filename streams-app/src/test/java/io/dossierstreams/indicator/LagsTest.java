package io.dossierstreams.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LagsTest {
    private final Indicator lag = Indicators.of(List.of(Definitions.lag("sync-lag")))
            .get("sync-lag", 1)
            .orElseThrow();

    @Test
    void shouldHaveNoValueWhenNothingArrived() {
        assertThat(lag.lag(Counters.of(Measure.RECEIVED, 3))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LAG_1_MINUTE, PT1M",
        "LAG_5_MINUTES, PT5M",
        "LAG_15_MINUTES, PT15M",
        "LAG_1_HOUR, PT1H",
        "LAG_4_HOURS, PT4H",
        "LAG_1_DAY, PT24H",
        "LAG_3_DAYS, PT72H",
        "LAG_7_DAYS, PT168H",
        "LAG_30_DAYS, PT720H",
        "LAG_LONGER,"
    })
    void shouldWriteTheBoundOfABucketAsADuration(Measure bucket, String bound) {
        assertThat(lag.lag(Counters.of(bucket, 1))).contains(new LagValue("sync-lag", 1, 1, bound, bound));
    }

    @Test
    void shouldTakeTheFirstBucketThatReachesHalfOfAllAsTheMedian() {
        Counters even = Counters.of(Measure.LAG_1_MINUTE, 5).plus(Measure.LAG_1_HOUR, 5);
        assertThat(lag.lag(even).orElseThrow().median()).isEqualTo("PT1M");
        assertThat(lag.lag(even.plus(Measure.LAG_1_HOUR, 1)).orElseThrow().median())
                .isEqualTo("PT1H");
    }

    @Test
    void shouldTakeTheFirstBucketThatReaches95Of100() {
        Counters exact = Counters.of(Measure.LAG_5_MINUTES, 95).plus(Measure.LAG_LONGER, 5);
        assertThat(lag.lag(exact)).contains(new LagValue("sync-lag", 1, 100, "PT5M", "PT5M"));
        assertThat(lag.lag(exact.plus(Measure.LAG_LONGER, 1))).contains(new LagValue("sync-lag", 1, 101, "PT5M", null));
    }
}
