package io.dossierstreams.demo;

import static java.util.Comparator.comparing;

import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.util.ArrayList;
import java.util.List;

/** The directory of Hải Phòng in 2023: the city, its departments and districts, and the communes of each district. */
final class HaiPhongUnits {
    private static final String NAME = "thành phố Hải Phòng";

    static final String CITY = UnitCodes.root(NAME);

    private HaiPhongUnits() {}

    /** Code of a department or district. */
    static String ofCity(String name) {
        return UnitCodes.below(CITY, name);
    }

    /** Code of a commune. Those of two districts may share a name. */
    static String ofDistrict(String district, String name) {
        return UnitCodes.below(ofCity(district), name);
    }

    /**
     * All units, level by level from the city down.
     *
     * @param signed the printed rows, which are of units that signed at least one result
     * @param source the system that publishes for them
     */
    static List<Unit> of(List<PublishedReport.Row> signed, String source) {
        List<Unit> units = new ArrayList<>();
        units.add(unit(CITY, NAME, Level.PROVINCE, null, source));
        for (PublishedReport.Row row : signed) {
            String id = row.scope().unit();
            units.add(unit(id, row.unit(), Level.valueOf(row.level()), id.substring(0, id.lastIndexOf('.')), source));
        }
        for (String name : HaiPhongUnsigned.DEPARTMENTS) {
            units.add(unit(ofCity(name), name, Level.DEPARTMENT, CITY, source));
        }
        for (String name : HaiPhongUnsigned.DISTRICTS) {
            units.add(unit(ofCity(name), name, Level.DISTRICT, CITY, source));
        }
        HaiPhongUnsigned.COMMUNES.forEach((district, names) -> {
            for (String name : names) {
                units.add(unit(ofDistrict(district, name), name, Level.COMMUNE, ofCity(district), source));
            }
        });
        units.sort(comparing(Unit::level).thenComparing(Unit::id));
        return List.copyOf(units);
    }

    private static Unit unit(String id, String name, Level level, String parent, String source) {
        return new Unit(id, name, level, parent, null, null, null, List.of(), List.of(), List.of(source));
    }
}
