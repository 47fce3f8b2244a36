package io.dossierstreams.benchmark.peer;

import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which scopes a unit counts for: itself, itself with all under it if there are any, and each unit above it with all
 * under that. A tree that never changes. Safe for use by several threads.
 */
public final class Tree {
    private static final List<String> UNKNOWN = List.of(Scope.UNASSIGNED.id());

    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, List<String>> scopes = new HashMap<>();

    private Tree() {}

    /** @throws IllegalArgumentException if a unit is twice there, or one above it is not */
    public static Tree of(Collection<Unit> units) {
        Tree tree = new Tree();
        Set<String> parents = new HashSet<>();
        for (Unit unit : units) {
            if (tree.units.put(unit.id(), unit) != null) {
                throw new IllegalArgumentException("unit " + unit.id() + " is twice there");
            }
            parents.add(unit.parent());
        }
        for (Unit unit : units) {
            List<String> scopes = new ArrayList<>(List.of(Scope.unit(unit.id()).id()));
            if (parents.contains(unit.id())) {
                scopes.add(Scope.under(unit.id()).id());
            }
            tree.ancestors(unit.id())
                    .forEach(above -> scopes.add(Scope.under(above).id()));
            tree.scopes.put(unit.id(), List.copyOf(scopes));
        }
        return tree;
    }

    /** Ids of the scopes, for example {@code unit:X10001} and {@code under:P10001}; of an unknown unit {@code unassigned}. */
    public List<String> scopes(String unit) {
        return scopes.getOrDefault(unit, UNKNOWN);
    }

    /** Ids of all units. */
    public Set<String> units() {
        return Collections.unmodifiableSet(units.keySet());
    }

    /** The level of a unit; empty if it is not known. */
    public Optional<Level> level(String unit) {
        return Optional.ofNullable(units.get(unit)).map(Unit::level);
    }

    /** Ids of the units above a known one, nearest first. */
    public List<String> ancestors(String unit) {
        List<String> above = new ArrayList<>();
        String next = units.get(unit).parent();
        while (next != null) {
            if (!units.containsKey(next) || above.contains(next)) {
                throw new IllegalArgumentException("unit " + next + " above " + unit + " is not there, or twice");
            }
            above.add(next);
            next = units.get(next).parent();
        }
        return above;
    }
}
