package io.dossierstreams.breach;

import io.dossierstreams.delta.Counters;
import java.time.LocalDate;

/** What a unit did on some days. */
@FunctionalInterface
public interface UnitDaySums {

    /** The sum from one day to another, both included, as this tick has booked them. */
    Counters sumOf(String unit, LocalDate first, LocalDate last);
}
