package io.dossierstreams.ledger;

import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tree of units, and which scopes a unit counts for. Immutable. */
public final class Directory {
    public static final Directory EMPTY = new Directory(List.of());

    private final SortedMap<String, Unit> units = new TreeMap<>();
    private final Map<String, List<Scope>> scopes = new HashMap<>();

    public Directory(Collection<Unit> units) {
        units.forEach(unit -> this.units.put(unit.id(), unit));
        Map<String, Boolean> parents = new HashMap<>();
        units.forEach(unit -> parents.put(unit.parent(), true));
        units.forEach(unit -> scopes.put(unit.id(), scopesOf(unit, parents)));
    }

    public Optional<Unit> unit(String id) {
        return Optional.ofNullable(units.get(id));
    }

    /** All units, by id. */
    public Collection<Unit> units() {
        return units.values();
    }

    /** The scopes that a unit's counters are part of; the unassigned one alone where the unit is not known yet. */
    public List<Scope> scopesOf(String unit) {
        return scopes.getOrDefault(unit, List.of(Scope.UNASSIGNED));
    }

    /** Whether the selector means this unit. */
    public boolean selects(Selector selector, Unit unit) {
        return switch (selector.select()) {
            case UNIT -> unit.id().equals(selector.unit());
            case LEVEL ->
                unit.level() == selector.level()
                        && ancestors(unit).stream().anyMatch(a -> a.id().equals(selector.unit()));
            case UNDER ->
                unit.id().equals(selector.unit())
                        || ancestors(unit).stream().anyMatch(a -> a.id().equals(selector.unit()));
        };
    }

    private List<Scope> scopesOf(Unit unit, Map<String, Boolean> parents) {
        List<Scope> found = new ArrayList<>();
        found.add(Scope.unit(unit.id()));
        if (parents.containsKey(unit.id())) {
            found.add(Scope.under(unit.id()));
        }
        for (Unit ancestor : ancestors(unit)) {
            found.add(Scope.under(ancestor.id()));
            found.add(Scope.level(ancestor.id(), unit.level()));
        }
        return List.copyOf(found);
    }

    /** The known units above, nearest first. A circle of parents ends where it would begin again. */
    private List<Unit> ancestors(Unit unit) {
        List<Unit> above = new ArrayList<>();
        Unit next = parent(unit);
        while (next != null && next != unit && !above.contains(next)) {
            above.add(next);
            next = parent(next);
        }
        return above;
    }

    private Unit parent(Unit unit) {
        return unit.parent() == null ? null : units.get(unit.parent());
    }
}
