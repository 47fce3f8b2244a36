package io.dossierstreams.view;

import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.CountValue;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * The indicators of a unit and period. The counters that they are computed from are left on their topic: of a country's
 * units they would be most of what is kept.
 *
 * @param ratios those with activity, in all versions
 * @param counts those that are not zero, in all versions
 */
public record Figures(List<IndicatorValue> ratios, List<CountValue> counts) {
    /** A unit and period without any activity. */
    public static final Figures NONE = new Figures(List.of(), List.of());

    static Figures of(Aggregate aggregate) {
        return new Figures(List.copyOf(aggregate.indicators()), aggregate.counts());
    }

    /** A ratio in one version; empty where it has no activity. */
    public Optional<Ratio> ratio(String id, int version) {
        return ratios.stream()
                .filter(value -> value.version() == version && value.id().equals(id))
                .map(IndicatorValue::ratio)
                .findFirst();
    }

    /** A count in one version; empty where it is zero. */
    public Optional<Long> count(String id, int version) {
        return counts.stream()
                .filter(value -> value.version() == version && value.id().equals(id))
                .map(CountValue::value)
                .findFirst();
    }
}
