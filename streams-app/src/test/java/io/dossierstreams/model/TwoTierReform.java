package io.dossierstreams.model;

import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.reference.Unit.FormerParent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The reform of July 2025 in one small province: the districts end, communes merge, one is split, and all communes are
 * directly under the province.
 *
 * <pre>
 * until 2025-06-30            from 2025-07-01
 * T  province                 T  province
 *   D1 district                 N1 = C11 + C12
 *     C11 C12 C13               C21 takes over C22
 *   D2 district                 N2 = C23
 *     C21 C22 C23 C24           C24
 *   PD department               PD, takes over D2
 * </pre>
 *
 * <p>C13 is split between N1 and N2. D1 is closed without a successor.
 */
public final class TwoTierReform {
    public static final LocalDate LAST_DAY_BEFORE = LocalDate.of(2025, 6, 30);
    public static final LocalDate FIRST_DAY = LAST_DAY_BEFORE.plusDays(1);

    private TwoTierReform() {}

    /** The directory as it was kept before the reform was known. */
    public static List<Unit> before() {
        return List.of(
                Unit.of("T", "Province", Level.PROVINCE, null),
                Unit.of("PD", "Department", Level.DEPARTMENT, "T"),
                Unit.of("D1", "District 1", Level.DISTRICT, "T"),
                Unit.of("D2", "District 2", Level.DISTRICT, "T"),
                Unit.of("C11", "Commune 11", Level.COMMUNE, "D1"),
                Unit.of("C12", "Commune 12", Level.COMMUNE, "D1"),
                Unit.of("C13", "Commune 13", Level.COMMUNE, "D1"),
                Unit.of("C21", "Commune 21", Level.COMMUNE, "D2"),
                Unit.of("C22", "Commune 22", Level.COMMUNE, "D2"),
                Unit.of("C23", "Commune 23", Level.COMMUNE, "D2"),
                Unit.of("C24", "Commune 24", Level.COMMUNE, "D2"));
    }

    /** The entries that the reform changes or adds. */
    public static List<Unit> changes() {
        return List.of(
                closed("D1", "District 1", Level.DISTRICT, "T"),
                closed("D2", "District 2", Level.DISTRICT, "T", "PD"),
                closed("C11", "Commune 11", Level.COMMUNE, "D1", "N1"),
                closed("C12", "Commune 12", Level.COMMUNE, "D1", "N1"),
                closed("C13", "Commune 13", Level.COMMUNE, "D1", "N1", "N2"),
                moved("C21", "Commune 21"),
                closed("C22", "Commune 22", Level.COMMUNE, "D2", "C21"),
                closed("C23", "Commune 23", Level.COMMUNE, "D2", "N2"),
                moved("C24", "Commune 24"),
                begun("N1", "New commune 1"),
                begun("N2", "New commune 2"));
    }

    /** The directory with the reform: one that knows its whole history. */
    public static List<Unit> after() {
        List<Unit> units = new ArrayList<>(changes());
        before().stream()
                .filter(unit ->
                        changes().stream().noneMatch(changed -> changed.id().equals(unit.id())))
                .forEach(units::add);
        return List.copyOf(units);
    }

    private static Unit closed(String id, String name, Level level, String parent, String... successors) {
        return unit(id, name, level, parent, List.of(), null, LAST_DAY_BEFORE, List.of(successors));
    }

    private static Unit moved(String id, String name) {
        List<FormerParent> former = List.of(new FormerParent("D2", LAST_DAY_BEFORE));
        return unit(id, name, Level.COMMUNE, "T", former, null, null, List.of());
    }

    private static Unit begun(String id, String name) {
        return unit(id, name, Level.COMMUNE, "T", List.of(), FIRST_DAY, null, List.of());
    }

    private static Unit unit(
            String id,
            String name,
            Level level,
            String parent,
            List<FormerParent> former,
            LocalDate validFrom,
            LocalDate validTo,
            List<String> successors) {
        return new Unit(id, name, level, parent, former, validFrom, validTo, successors, List.of(), List.of());
    }
}
