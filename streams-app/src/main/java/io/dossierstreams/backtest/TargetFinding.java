package io.dossierstreams.backtest;

import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.util.List;

/**
 * What one target found.
 *
 * @param target as it was last
 * @param episodes what it raised, by unit, period and time
 * @param unjudged the units that it means and that never had enough cases, by id
 * @param waiting whether its indicator has no definition, so that it judges nobody
 */
public record TargetFinding(Target target, List<Episode> episodes, List<Unit> unjudged, boolean waiting) {
    public TargetFinding {
        episodes = List.copyOf(episodes);
        unjudged = List.copyOf(unjudged);
    }

    public TargetTotal total(BacktestBounds bounds) {
        return TargetTotal.of(episodes, bounds);
    }
}
