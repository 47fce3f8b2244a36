package io.dossierstreams.schema.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * The counters of a unit on a day, as published; every figure of any scope, period and as-of day is a sum over these.
 *
 * <p>What lies before the horizon is folded into one opening balance per unit, under {@link #OPENING_DAY}.
 *
 * @param unit the unit's id
 * @param day the day; {@link #OPENING_DAY} for the sum of all days before the horizon
 * @param assigned false while the directory does not know the unit
 * @param tick the tick that changed them last
 * @param now the time that counts as "now" in that tick; null in records of before it was kept
 * @param measures the counters by name, in the order of {@link Measure}, without zeros
 */
public record UnitDay(
        String unit, LocalDate day, boolean assigned, long tick, Instant now, Map<String, Long> measures) {
    /** Before any event, as none of before 2000 is accepted. */
    public static final LocalDate OPENING_DAY = LocalDate.EPOCH;
}
