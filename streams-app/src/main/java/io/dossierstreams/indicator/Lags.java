package io.dossierstreams.indicator;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.LagBucket;
import io.dossierstreams.schema.figure.LagValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Median and 95th percentile of lags. They come out as bounds of buckets, as only buckets of units and days add up. */
final class Lags {
    private static final LagBucket[] BUCKETS = LagBucket.values();
    /** In the order of the buckets; null for the last, which has none. */
    private static final String[] BOUNDS = Arrays.stream(BUCKETS)
            .map(bucket -> bucket.bound().map(Duration::toString).orElse(null))
            .toArray(String[]::new);

    private Lags() {}

    /** The value over an aggregate's counters; empty if nothing arrived. */
    static Optional<LagValue> value(String id, int version, Counters counters) {
        long events = 0;
        for (LagBucket bucket : BUCKETS) {
            events = Math.addExact(events, counters.get(bucket.measure()));
        }
        return events <= 0
                ? Optional.empty()
                : Optional.of(
                        new LagValue(id, version, events, bound(counters, events, 50), bound(counters, events, 95)));
    }

    /** The bound that so many of 100 lags keep to; null where that is beyond the last one. */
    private static String bound(Counters counters, long events, int percent) {
        long needed = Math.multiplyExact(events, (long) percent);
        long within = 0;
        for (LagBucket bucket : BUCKETS) {
            within = Math.addExact(within, counters.get(bucket.measure()));
            if (Math.multiplyExact(within, 100L) >= needed) {
                return BOUNDS[bucket.ordinal()];
            }
        }
        return null;
    }
}
