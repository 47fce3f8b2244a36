package io.dossierstreams.schema.figure;

import java.util.List;

/**
 * The procedures of which a unit received a dossier online in a month. A set and not a number: distinct procedures of
 * several months or units do not add up.
 *
 * @param unit the unit's id
 * @param month id of the month, for example {@code 2023-06}
 * @param tick the tick that changed them last
 * @param proceduresOnline ids of the procedures, sorted
 */
public record UnitMonth(String unit, String month, long tick, List<String> proceduresOnline) {}
