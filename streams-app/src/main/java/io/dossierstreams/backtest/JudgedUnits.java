package io.dossierstreams.backtest;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.Directory;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which units the judge could say something of: the others never had enough cases. */
final class JudgedUnits {
    private final Map<String, Set<String>> byTarget = new HashMap<>();

    void add(Breach message) {
        if (message.state() != AlertState.INSUFFICIENT) {
            byTarget.computeIfAbsent(message.target(), target -> new HashSet<>())
                    .add(message.unit());
        }
    }

    /**
     * The units that a target means and that were never judged, by id.
     *
     * @param bounds up to whose last day, or the last of the target, if that is earlier
     */
    List<Unit> missing(Target target, Directory directory, Indicators indicators, BacktestBounds bounds) {
        LocalDate day = target.effectiveTo() == null || target.effectiveTo().isAfter(bounds.to())
                ? bounds.to()
                : target.effectiveTo();
        // Of a source that is silent there is always something to say, and no case is counted.
        if (target.indicator() == null || !target.effectiveOn(day)) {
            return List.of();
        }
        Set<String> judged = byTarget.getOrDefault(target.id(), Set.of());
        return directory.units().stream()
                .filter(unit -> !judged.contains(unit.id()))
                .filter(unit -> unit.validOn(day) && directory.on(day).selects(target.scope(), unit))
                .filter(unit -> !isExempt(unit, target, indicators, day))
                .toList();
    }

    private static boolean isExempt(Unit unit, Target target, Indicators indicators, LocalDate day) {
        return unit.exemptionFrom(target.indicator()).isPresent()
                || indicators
                        .inForce(target.indicator(), day)
                        .flatMap(indicator ->
                                unit.exemptionFrom(indicator.definition().exemption()))
                        .isPresent();
    }
}
