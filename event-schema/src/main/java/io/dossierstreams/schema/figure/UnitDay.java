package io.dossierstreams.schema.figure;

import java.time.LocalDate;
import java.util.Map;

/**
 * The counters of a unit on a day, as published; every figure of any scope, period and as-of day is a sum over these.
 *
 * @param unit the unit's id
 * @param day the day
 * @param assigned false while the directory does not know the unit
 * @param tick the tick that changed them last
 * @param measures the counters by name, in the order of {@link Measure}, without zeros
 */
public record UnitDay(String unit, LocalDate day, boolean assigned, long tick, Map<String, Long> measures) {}
