package io.dossierstreams.model;

import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which scopes a unit counts for. Of several entries for one unit the last one holds, as in a compacted topic. */
final class ScopeModel {
    private final Map<String, Unit> directory = new HashMap<>();

    ScopeModel(List<Unit> units) {
        units.forEach(unit -> directory.put(unit.id(), unit));
    }

    Set<Scope> of(String unitId) {
        Unit unit = directory.get(unitId);
        if (unit == null) {
            return Set.of(Scope.UNASSIGNED);
        }
        Set<Scope> scopes = new TreeSet<>();
        scopes.add(Scope.unit(unitId));
        if (hasChild(unitId)) {
            scopes.add(Scope.under(unitId));
        }
        for (Unit above = above(unit); above != null; above = above(above)) {
            scopes.add(Scope.under(above.id()));
            scopes.add(Scope.level(above.id(), unit.level()));
        }
        return scopes;
    }

    /** The unit above, or null where there is none or the directory does not know it. */
    private Unit above(Unit unit) {
        return unit.parent() == null ? null : directory.get(unit.parent());
    }

    private boolean hasChild(String unitId) {
        return directory.values().stream().anyMatch(unit -> unitId.equals(unit.parent()));
    }
}
