package io.dossierstreams.benchmark;

import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up country of five levels: the country, its provinces, departments and districts in them, communes, branches.
 *
 * @param provinces each has one department
 * @param districts spread over the provinces
 * @param communes spread over the districts
 * @param branches spread over the communes, at most one in each
 */
public record Country(int provinces, int districts, int communes, int branches) {
    /** As many provinces and communes as Vietnam has had since July 2025, 3,600 units in all. */
    public static final Country VIETNAM = new Country(34, 110, 3_321, 100);

    public static final String ROOT = "C";

    /** As {@link #VIETNAM} in proportion, with about so many units of all levels, at least 20. */
    public static Country ofSize(int units) {
        return units >= 3_600 ? VIETNAM : VIETNAM.with((int) Math.round(units * 3_321.0 / 3_566) - 1);
    }

    /** Smaller in proportion, with so many communes. */
    Country with(int otherCommunes) {
        return new Country(
                part(provinces, otherCommunes),
                part(districts, otherCommunes),
                otherCommunes,
                part(branches, otherCommunes));
    }

    public List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        units.add(Unit.of(ROOT, "Country", Level.PROVINCE, null));
        for (int i = 0; i < provinces; i++) {
            units.add(Unit.of(id("P", i), "Province " + i, Level.PROVINCE, ROOT));
            units.add(Unit.of(id("S", i), "Department " + i, Level.DEPARTMENT, id("P", i)));
        }
        for (int i = 0; i < districts; i++) {
            units.add(Unit.of(id("D", i), "District " + i, Level.DISTRICT, id("P", i % provinces)));
        }
        for (int i = 0; i < communes; i++) {
            units.add(commune(i, i % districts));
        }
        for (int i = 0; i < branches; i++) {
            int commune = (int) ((long) i * communes / branches);
            units.add(Unit.of(id("B", i), "Branch " + i, Level.BRANCH, id("X", commune)));
        }
        return units;
    }

    /** A commune in a district. */
    Unit commune(int number, int district) {
        return Unit.of(id("X", number), "Commune " + number, Level.COMMUNE, id("D", district % districts));
    }

    private int part(int number, int otherCommunes) {
        return (int) Math.max(2, (long) number * otherCommunes / communes);
    }

    private static String id(String prefix, int number) {
        return prefix + (10_000 + number);
    }
}
