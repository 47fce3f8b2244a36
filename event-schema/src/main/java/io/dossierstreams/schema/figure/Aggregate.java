package io.dossierstreams.schema.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The figures of a scope and period as of the end of a day.
 *
 * @param scope id of the scope, see {@link Scope#id()}
 * @param period id of the period, see {@link Period#id()}
 * @param start first day of the period
 * @param end last day of the period
 * @param asOf the day up to which events count
 * @param tick the tick that changed them last
 * @param restatedAt the "now" of the last tick that changed them after the period had closed; null if none did
 * @param measures counters by name, in the order of {@link Measure}, without zeros
 * @param indicators the ratio and coverage indicators with activity, sorted by id and version
 * @param counts the count indicators that are not zero, sorted by id and version
 * @param lags the lag indicators with activity, sorted by id and version
 */
public record Aggregate(
        String scope,
        String period,
        LocalDate start,
        LocalDate end,
        LocalDate asOf,
        long tick,
        Instant restatedAt,
        Map<String, Long> measures,
        List<IndicatorValue> indicators,
        List<CountValue> counts,
        List<LagValue> lags) {
    public Aggregate {
        // Records of before there were any have none.
        counts = counts == null ? List.of() : List.copyOf(counts);
        lags = lags == null ? List.of() : List.copyOf(lags);
    }

    /** A measure's value; 0 where it is not listed. */
    public long measure(Measure measure) {
        return measures.getOrDefault(measure.fieldName(), 0L);
    }
}
