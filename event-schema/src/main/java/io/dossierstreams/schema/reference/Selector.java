package io.dossierstreams.schema.reference;

import java.util.Objects;

/**
 * The units that a target holds for; each of them is judged on its own.
 *
 * @param select which units
 * @param unit the unit itself, or the one above those that are meant
 * @param level the level that is meant, for {@link Select#LEVEL}; else null
 */
public record Selector(Select select, String unit, Level level) {
    public Selector {
        Objects.requireNonNull(select, "select");
        Ids.require("scope unit", unit);
        if ((select == Select.LEVEL) != (level != null)) {
            throw new IllegalArgumentException("scope level: is given exactly where a level within a unit is selected");
        }
    }

    /** One unit; every unit of a level below a unit; or a unit and everything below it. */
    public enum Select {
        UNIT,
        LEVEL,
        UNDER
    }
}
