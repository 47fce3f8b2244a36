package io.dossierstreams.indicator;

import io.dossierstreams.schema.figure.CountValue;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.LagValue;
import java.util.List;

/**
 * The values of a scope and period as an {@link io.dossierstreams.schema.figure.Aggregate} has them, each list sorted by
 * id and version, without those that have no activity.
 *
 * @param indicators ratios and coverages
 * @param counts counts that are not zero
 * @param lags lags
 */
public record IndicatorValues(List<IndicatorValue> indicators, List<CountValue> counts, List<LagValue> lags) {
    public IndicatorValues {
        indicators = List.copyOf(indicators);
        counts = List.copyOf(counts);
        lags = List.copyOf(lags);
    }
}
