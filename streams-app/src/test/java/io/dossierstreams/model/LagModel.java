package io.dossierstreams.model;

import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.reference.Definition;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Median and 95th percentile of lags, as bounds of their buckets. */
final class LagModel {
    /** The longest lag of each bucket but the last, which has none; shortest first. */
    static final Map<Measure, Duration> BOUNDS = bounds();

    private LagModel() {}

    /** Empty where nothing was measured. */
    static Optional<LagValue> of(Definition definition, Map<Measure, Long> measures) {
        long facts = measures.getOrDefault(Measure.LAG_LONGER, 0L);
        for (Measure bucket : BOUNDS.keySet()) {
            facts += measures.getOrDefault(bucket, 0L);
        }
        if (facts == 0) {
            return Optional.empty();
        }
        String median = bound(measures, facts, 50);
        String p95 = bound(measures, facts, 95);
        return Optional.of(new LagValue(definition.id(), definition.version(), facts, median, p95));
    }

    /** The bound that so many of 100 facts do not exceed, or null where that is in the last bucket. */
    private static String bound(Map<Measure, Long> measures, long facts, long percent) {
        long cumulated = 0;
        for (Map.Entry<Measure, Duration> bucket : BOUNDS.entrySet()) {
            cumulated += measures.getOrDefault(bucket.getKey(), 0L);
            if (100 * cumulated >= percent * facts) {
                return bucket.getValue().toString();
            }
        }
        return null;
    }

    private static Map<Measure, Duration> bounds() {
        Map<Measure, Duration> bounds = new EnumMap<>(Measure.class);
        bounds.put(Measure.LAG_1_MINUTE, Duration.ofMinutes(1));
        bounds.put(Measure.LAG_5_MINUTES, Duration.ofMinutes(5));
        bounds.put(Measure.LAG_15_MINUTES, Duration.ofMinutes(15));
        bounds.put(Measure.LAG_1_HOUR, Duration.ofHours(1));
        bounds.put(Measure.LAG_4_HOURS, Duration.ofHours(4));
        bounds.put(Measure.LAG_1_DAY, Duration.ofDays(1));
        bounds.put(Measure.LAG_3_DAYS, Duration.ofDays(3));
        bounds.put(Measure.LAG_7_DAYS, Duration.ofDays(7));
        bounds.put(Measure.LAG_30_DAYS, Duration.ofDays(30));
        return Collections.unmodifiableMap(bounds);
    }
}
