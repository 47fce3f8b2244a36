package io.dossierstreams.model;

import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which scopes a unit counts for on a day, and who holds its stocks. Of several entries for one unit the last one holds,
 * as in a compacted topic.
 */
final class ScopeModel {
    private final Map<String, Unit> directory = new TreeMap<>();
    private final Map<UnitDayKey, Set<Scope>> scopesSeen = new HashMap<>();
    private final Map<UnitDayKey, Set<Scope>> stockScopesSeen = new HashMap<>();

    ScopeModel(List<Unit> units) {
        units.forEach(unit -> directory.put(unit.id(), unit));
    }

    Collection<Unit> units() {
        return directory.values();
    }

    boolean isExempt(String unitId, String indicator) {
        return directory.containsKey(unitId)
                && directory.get(unitId).exemptionFrom(indicator).isPresent();
    }

    boolean anyIsExempt(String indicator) {
        return directory.keySet().stream().anyMatch(unitId -> isExempt(unitId, indicator));
    }

    /** The scopes of a unit by the tree of a day, whether or not the unit itself exists on it. */
    Set<Scope> scopes(String unitId, LocalDate day) {
        return scopesSeen.computeIfAbsent(new UnitDayKey(unitId, day), this::scopes);
    }

    private Set<Scope> scopes(UnitDayKey key) {
        Unit unit = directory.get(key.unit());
        if (unit == null) {
            return Set.of(Scope.UNASSIGNED);
        }
        Set<Scope> scopes = new TreeSet<>();
        scopes.add(Scope.unit(unit.id()));
        if (isEverAParent(unit.id())) {
            scopes.add(Scope.under(unit.id()));
        }
        for (String above : ancestors(unit, key.day())) {
            scopes.add(Scope.under(above));
            scopes.add(Scope.level(above, unit.level()));
        }
        return scopes;
    }

    /** The units above that exist on the day; one that does not is climbed through. */
    List<String> ancestors(Unit unit, LocalDate day) {
        List<String> ancestors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Unit at = unit;
        while (at != null && seen.add(at.id())) {
            if (at != unit && at.validOn(day)) {
                ancestors.add(at.id());
            }
            String parent = at.parentOn(day);
            at = parent == null ? null : directory.get(parent);
        }
        return ancestors;
    }

    /** Follows closed units to the one that has taken over alone; a split stays where it is. */
    String holder(String unitId, LocalDate day) {
        Set<String> seen = new LinkedHashSet<>(Set.of(unitId));
        String at = unitId;
        while (isClosedWithOneKnownSuccessor(at, day)) {
            String successor = directory.get(at).successors().get(0);
            if (!seen.add(successor)) {
                return at;
            }
            at = successor;
        }
        return at;
    }

    private boolean isClosedWithOneKnownSuccessor(String unitId, LocalDate day) {
        Unit unit = directory.get(unitId);
        return unit != null
                && unit.validTo() != null
                && unit.validTo().isBefore(day)
                && unit.successors().size() == 1
                && directory.containsKey(unit.successors().get(0));
    }

    Set<Scope> stockScopes(String unitId, LocalDate day) {
        return stockScopesSeen.computeIfAbsent(
                new UnitDayKey(unitId, day), key -> scopes(holder(key.unit(), key.day()), key.day()));
    }

    /** Every level scope above a unit that exists on the day. */
    Set<Scope> levelScopes(LocalDate day) {
        Set<Scope> scopes = new TreeSet<>();
        for (Unit unit : directory.values()) {
            if (unit.validOn(day)) {
                ancestors(unit, day).forEach(above -> scopes.add(Scope.level(above, unit.level())));
            }
        }
        return scopes;
    }

    /** The units that exist on the day and count for the scope. */
    List<Unit> members(Scope scope, LocalDate day) {
        return directory.values().stream()
                .filter(unit -> unit.validOn(day))
                .filter(unit -> scopes(unit.id(), day).contains(scope))
                .toList();
    }

    private boolean isEverAParent(String unitId) {
        return directory.values().stream()
                .anyMatch(unit -> unitId.equals(unit.parent())
                        || unit.formerParents().stream()
                                .anyMatch(former -> former.parent().equals(unitId)));
    }
}
