package io.dossierstreams.view;

import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.Directory;
import io.dossierstreams.ledger.Tree;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Definition.Kind;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Who is there on a day, and what is asked of them.
 *
 * @param asOf the day
 * @param units that exist on it, from the root of the tree down, by id within a depth
 * @param indicators that have ratios and counts of units, in the version in force, by id
 * @param goals what a unit's indicator has to reach in a kind of period
 */
public record Roster(LocalDate asOf, List<Unit> units, List<Indicator> indicators, Map<Goal, Ratio> goals) {

    /**
     * What a target asks something of.
     *
     * @param unit id of the unit
     * @param indicator id of the indicator
     * @param period kind of the period that is judged
     */
    public record Goal(String unit, String indicator, PeriodKind period) {}

    static Roster of(LocalDate asOf, Collection<Unit> units, Collection<Target> targets, Indicators definitions) {
        Tree tree = new Directory(units).on(asOf);
        List<Unit> present = units.stream()
                .filter(unit -> unit.validOn(asOf))
                .sorted(Comparator.comparingInt(
                                (Unit unit) -> tree.ancestors(unit.id()).size())
                        .thenComparing(Unit::id))
                .toList();
        List<Indicator> inForce = definitions.ids().stream()
                .flatMap(id -> definitions.inForce(id, asOf).stream())
                .filter(indicator -> indicator.kind() == Kind.RATIO || indicator.kind() == Kind.COUNT)
                .toList();
        Map<Goal, Ratio> goals = new HashMap<>();
        for (Target target : targets) {
            Indicator indicator = inForce.stream()
                    .filter(candidate -> candidate.id().equals(target.indicator()))
                    .findFirst()
                    .orElse(null);
            if (indicator != null && hasGoal(target, indicator) && target.effectiveOn(asOf)) {
                present.stream()
                        .filter(unit -> tree.selects(target.scope(), unit) && !isExempt(unit, indicator))
                        .forEach(unit -> goals.merge(
                                new Goal(unit.id(), indicator.id(), target.period()),
                                goal(target),
                                strictest(target.kind())));
            }
        }
        return new Roster(asOf, present, inForce, Map.copyOf(goals));
    }

    /** What has to be reached: a share, or the most that is allowed of a count; of several targets the strictest. */
    public Optional<Ratio> goal(String unit, String indicator, PeriodKind period) {
        return Optional.ofNullable(goals.get(new Goal(unit, indicator, period)));
    }

    private static boolean hasGoal(Target target, Indicator indicator) {
        return target.kind() == AlertKind.BELOW_TARGET && indicator.kind() == Kind.RATIO
                || target.kind() == AlertKind.OVERDUE && indicator.kind() == Kind.COUNT;
    }

    private static Ratio goal(Target target) {
        return target.kind() == AlertKind.OVERDUE ? new Ratio(target.maximum(), 1) : target.threshold();
    }

    private static BinaryOperator<Ratio> strictest(AlertKind kind) {
        return kind == AlertKind.OVERDUE
                ? BinaryOperator.minBy(Comparator.naturalOrder())
                : BinaryOperator.maxBy(Comparator.naturalOrder());
    }

    private static boolean isExempt(Unit unit, Indicator indicator) {
        return unit.exemptionFrom(indicator.id()).isPresent()
                || unit.exemptionFrom(indicator.definition().exemption()).isPresent();
    }
}
