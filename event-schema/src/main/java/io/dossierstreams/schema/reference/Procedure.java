package io.dossierstreams.schema.reference;

import io.dossierstreams.schema.event.Received.ServiceLevel;
import java.util.List;
import java.util.Objects;

/**
 * An entry of the catalogue of procedures.
 *
 * @param id the code of the procedure, by the same rule as in the events
 * @param name the name shown to people
 * @param serviceLevel how far it can be done online; null is not at all
 * @param feeBearing whether a fee is due
 * @param units ids of the units that offer it
 * @param levels the levels of which every unit offers it
 */
public record Procedure(
        String id, String name, ServiceLevel serviceLevel, boolean feeBearing, List<String> units, List<Level> levels) {
    public Procedure {
        Codes.require("id", id);
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: must not be empty");
        }
        units = units == null ? List.of() : List.copyOf(units);
        levels = levels == null ? List.of() : List.copyOf(levels);
        units.forEach(unit -> Ids.require("units", unit));
    }

    /** Whether it can be asked for online, in full or in part. */
    public boolean offeredOnline() {
        return serviceLevel == ServiceLevel.FULL || serviceLevel == ServiceLevel.PARTIAL;
    }

    /** Whether this unit offers it. */
    public boolean isOfferedBy(Unit unit) {
        return levels.contains(unit.level()) || units.contains(unit.id());
    }
}
