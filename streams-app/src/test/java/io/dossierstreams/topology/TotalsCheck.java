package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.ScopePeriod;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Unit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** In every tick each total equals the sum of its rows, while units have no history: then its rows are always the same. */
final class TotalsCheck {
    private TotalsCheck() {}

    static void everyTotalEqualsTheSumOfItsRows(
            SortedMap<ScopePeriod, Map<Measure, Long>> aggregates, Collection<Unit> loaded) {
        Map<String, Unit> units = new HashMap<>();
        loaded.forEach(unit -> units.put(unit.id(), unit));
        aggregates.forEach((key, total) -> {
            Map<Measure, Long> sum = new EnumMap<>(Measure.class);
            units.values().stream()
                    .filter(unit -> isRow(unit, key.scope(), units))
                    .forEach(unit -> {
                        ScopePeriod row = new ScopePeriod(Scope.unit(unit.id()), key.period());
                        aggregates
                                .getOrDefault(row, Map.of())
                                .forEach((measure, value) -> sum.merge(measure, value, Long::sum));
                    });
            sum.values().removeIf(value -> value == 0);
            if (key.scope().kind() != Scope.Kind.UNASSIGNED) {
                assertThat(sum).as("rows of %s", key).isEqualTo(total);
            }
        });
    }

    private static boolean isRow(Unit unit, Scope total, Map<String, Unit> units) {
        boolean itself = unit.id().equals(total.unit());
        return switch (total.kind()) {
            case UNIT -> itself;
            case UNDER -> itself || isBelow(unit, total.unit(), units);
            case LEVEL -> unit.level() == total.level() && isBelow(unit, total.unit(), units);
            case UNASSIGNED -> false;
        };
    }

    private static boolean isBelow(Unit unit, String above, Map<String, Unit> units) {
        for (Unit next = unit; next != null && next.parent() != null; next = units.get(next.parent())) {
            if (next.parent().equals(above)) {
                return true;
            }
        }
        return false;
    }
}
