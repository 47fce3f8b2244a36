package io.dossierstreams.ledger;

import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.reference.Unit.FormerParent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All units with their history: the tree of any day. Its content is immutable; trees are made when they are first asked
 * for, so it is not for use by several threads.
 */
public final class Directory {
    public static final Directory EMPTY = new Directory(List.of());

    private final SortedMap<String, Unit> units = new TreeMap<>();
    private final Set<String> parents = new HashSet<>();
    /** Days on which another tree begins. */
    private final NavigableSet<LocalDate> changes = new TreeSet<>();

    private final Map<LocalDate, Tree> trees = new HashMap<>();

    public Directory(Collection<Unit> units) {
        for (Unit unit : units) {
            this.units.put(unit.id(), unit);
            parents.add(unit.parent());
            addChanges(unit);
        }
    }

    private void addChanges(Unit unit) {
        if (unit.validFrom() != null) {
            changes.add(unit.validFrom());
        }
        if (unit.validTo() != null) {
            changes.add(unit.validTo().plusDays(1));
        }
        for (FormerParent former : unit.formerParents()) {
            parents.add(former.parent());
            changes.add(former.validTo().plusDays(1));
        }
    }

    public Optional<Unit> unit(String id) {
        return Optional.ofNullable(units.get(id));
    }

    /** All units, by id. */
    public Collection<Unit> units() {
        return units.values();
    }

    /** The tree of a day. */
    public Tree on(LocalDate day) {
        return trees.computeIfAbsent(treeBegins(day), begins -> new Tree(this, begins));
    }

    /** Whether two days have the same tree. */
    public boolean sameTree(LocalDate a, LocalDate b) {
        return treeBegins(a).equals(treeBegins(b));
    }

    /** The ids of the indicators that do not apply to a unit. */
    List<String> exemptionsOf(String id) {
        Unit unit = units.get(id);
        return unit == null || unit.exempt().isEmpty()
                ? List.of()
                : unit.exempt().stream()
                        .map(Unit.Exemption::indicator)
                        .distinct()
                        .toList();
    }

    /** Whether a unit is, or was, above another one. */
    boolean isParent(String id) {
        return parents.contains(id);
    }

    private LocalDate treeBegins(LocalDate day) {
        LocalDate begins = changes.floor(day);
        return begins == null ? LocalDate.MIN : begins;
    }
}
