package io.dossierstreams.delta;

import io.dossierstreams.schema.figure.Measure;
import java.time.Duration;
import java.util.Optional;

/**
 * A bucket of lags, the time from a fact to its arrival. Buckets are fixed, so that those of units and days add up.
 *
 * <p>In the order of their bounds; each takes what is longer than the bound before it, and its own bound.
 */
public enum LagBucket {
    MINUTE_1(Measure.LAG_1_MINUTE, Duration.ofMinutes(1)),
    MINUTES_5(Measure.LAG_5_MINUTES, Duration.ofMinutes(5)),
    MINUTES_15(Measure.LAG_15_MINUTES, Duration.ofMinutes(15)),
    HOUR_1(Measure.LAG_1_HOUR, Duration.ofHours(1)),
    HOURS_4(Measure.LAG_4_HOURS, Duration.ofHours(4)),
    DAY_1(Measure.LAG_1_DAY, Duration.ofDays(1)),
    DAYS_3(Measure.LAG_3_DAYS, Duration.ofDays(3)),
    DAYS_7(Measure.LAG_7_DAYS, Duration.ofDays(7)),
    DAYS_30(Measure.LAG_30_DAYS, Duration.ofDays(30)),
    LONGER(Measure.LAG_LONGER, null);

    private static final LagBucket[] BUCKETS = values();

    private final Measure measure;
    private final Duration bound;
    private final long boundMillis;

    LagBucket(Measure measure, Duration bound) {
        this.measure = measure;
        this.bound = bound;
        this.boundMillis = bound == null ? Long.MAX_VALUE : bound.toMillis();
    }

    /** The bucket of a lag in milliseconds; one below zero, from a publisher's clock that is ahead, is in the first. */
    public static LagBucket of(long lagMillis) {
        int bucket = 0;
        while (lagMillis > BUCKETS[bucket].boundMillis) {
            bucket++;
        }
        return BUCKETS[bucket];
    }

    /** What counts the facts in it. */
    public Measure measure() {
        return measure;
    }

    /** The longest lag in it; empty in the last, which has no bound. */
    public Optional<Duration> bound() {
        return Optional.ofNullable(bound);
    }
}
