package io.dossierstreams.ledger;

import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The units as they are on a day, and which scopes a unit counts for. */
public final class Tree {
    private final Directory directory;
    private final LocalDate day;
    private final Map<String, List<Unit>> ancestors = new HashMap<>();
    private final Map<String, List<Scope>> scopes = new HashMap<>();
    private final Map<String, List<Scope>> stockScopes = new HashMap<>();
    private final Map<Scope, List<Unit>> rosters = new HashMap<>();
    private final Map<Exempt, List<Unit>> exempt = new HashMap<>();

    Tree(Directory directory, LocalDate day) {
        this.directory = directory;
        this.day = day;
    }

    /** The scopes that a unit's counters are part of; the unassigned one alone where the unit is not known yet. */
    public List<Scope> scopesOf(String unit) {
        return scopes.computeIfAbsent(unit, this::findScopes);
    }

    /** The scopes that what is open at a unit is part of: those of its {@link #holder}. */
    public List<Scope> stockScopesOf(String unit) {
        return stockScopes.computeIfAbsent(unit, held -> scopesOf(holder(held)));
    }

    /**
     * The unit that has taken over what is open at another: the one successor of a closed unit, and so on; else the unit
     * itself. A split is never apportioned, so it ends the way.
     */
    public String holder(String unit) {
        Set<String> way = new HashSet<>();
        String holder = unit;
        while (way.add(holder)) {
            Unit known = directory.unit(holder).orElse(null);
            if (known == null || !isClosed(known) || known.successors().size() != 1) {
                return holder;
            }
            String successor = known.successors().get(0);
            if (directory.unit(successor).isEmpty() || way.contains(successor)) {
                return holder;
            }
            holder = successor;
        }
        return holder;
    }

    /** The units of a level scope that exist on the day, by id. */
    public List<Unit> roster(Scope scope) {
        return rosters.computeIfAbsent(scope, this::findRoster);
    }

    /** Those of the roster that an indicator does not apply to. */
    public List<Unit> exemptOf(Scope scope, String indicator) {
        return exempt.computeIfAbsent(
                new Exempt(scope, indicator),
                key -> roster(scope).stream()
                        .filter(unit -> unit.exemptionFrom(indicator).isPresent())
                        .toList());
    }

    /** The known units above a unit that exist on the day, nearest first. */
    public List<Unit> ancestors(String unit) {
        return ancestors.computeIfAbsent(unit, this::findAncestors);
    }

    /** Whether the selector means this unit. */
    public boolean selects(Selector selector, Unit unit) {
        boolean itself = unit.id().equals(selector.unit());
        return switch (selector.select()) {
            case UNIT -> itself;
            case LEVEL -> unit.level() == selector.level() && isUnder(unit, selector.unit());
            case UNDER -> itself || isUnder(unit, selector.unit());
        };
    }

    private record Exempt(Scope scope, String indicator) {}

    private boolean isUnder(Unit unit, String ancestor) {
        for (Unit above : ancestors(unit.id())) {
            if (above.id().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private boolean isClosed(Unit unit) {
        return unit.validTo() != null && unit.validTo().isBefore(day);
    }

    private List<Scope> findScopes(String id) {
        Unit unit = directory.unit(id).orElse(null);
        if (unit == null) {
            return List.of(Scope.UNASSIGNED);
        }
        List<Scope> found = new ArrayList<>();
        found.add(Scope.unit(id));
        if (directory.isParent(id)) {
            found.add(Scope.under(id));
        }
        for (Unit ancestor : ancestors(id)) {
            found.add(Scope.under(ancestor.id()));
            found.add(Scope.level(ancestor.id(), unit.level()));
        }
        return List.copyOf(found);
    }

    private List<Unit> findRoster(Scope scope) {
        Level level = scope.level();
        return directory.units().stream()
                .filter(unit -> unit.level() == level && unit.validOn(day) && isUnder(unit, scope.unit()))
                .toList();
    }

    /** A unit that does not exist on the day is climbed through; a circle ends where it would begin again. */
    private List<Unit> findAncestors(String id) {
        List<Unit> above = new ArrayList<>();
        Set<String> way = new HashSet<>(Set.of(id));
        Unit next = parent(directory.unit(id).orElse(null));
        while (next != null && way.add(next.id())) {
            if (next.validOn(day)) {
                above.add(next);
            }
            next = parent(next);
        }
        return List.copyOf(above);
    }

    private Unit parent(Unit unit) {
        String id = unit == null ? null : unit.parentOn(day);
        return id == null ? null : directory.unit(id).orElse(null);
    }
}
