package io.dossierstreams.ledger;

import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.state.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What loaded units change in the directory.
 *
 * @param changed ids of the units that are other than before; one that is loaded again as it was is not
 * @param appearedOrGone those of them that were not known before, or are no longer
 * @param changesSums whether any sum may change: a name alone changes none
 */
record DirectoryChange(Set<String> changed, Set<String> appearedOrGone, boolean changesSums) {

    /** Takes the loaded units, null where one was removed, into the table. */
    static DirectoryChange of(Table<String, Unit> table, Map<String, Unit> loaded) {
        Set<String> changed = new TreeSet<>();
        Set<String> appearedOrGone = new TreeSet<>();
        boolean changesSums = false;
        for (Map.Entry<String, Unit> entry : loaded.entrySet()) {
            Unit before = table.get(entry.getKey());
            Unit after = entry.getValue();
            if (Objects.equals(before, after)) {
                continue;
            }
            table.put(entry.getKey(), after);
            changed.add(entry.getKey());
            if (before == null || after == null) {
                appearedOrGone.add(entry.getKey());
                changesSums = true;
            } else if (!placeOf(before).equals(placeOf(after))) {
                changesSums = true;
            }
        }
        return new DirectoryChange(changed, appearedOrGone, changesSums);
    }

    boolean isNone() {
        return changed.isEmpty();
    }

    /** Whether figures may change though no counter does: the roster of a level, an exemption of a unit. */
    boolean mayChangeFiguresOf(Scope scope) {
        return scope.kind() == Scope.Kind.LEVEL || scope.kind() == Scope.Kind.UNIT && changed.contains(scope.unit());
    }

    /** A unit without what sums do not hang on. */
    private static Unit placeOf(Unit unit) {
        return new Unit(
                unit.id(),
                unit.id(),
                unit.level(),
                unit.parent(),
                unit.formerParents(),
                unit.validFrom(),
                unit.validTo(),
                unit.successors(),
                unit.exempt(),
                List.of());
    }
}
