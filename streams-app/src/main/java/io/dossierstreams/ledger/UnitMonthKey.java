package io.dossierstreams.ledger;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import java.time.LocalDate;

/**
 * A unit and a month.
 *
 * @param month first day of the month
 * @param unit the unit's id
 */
public record UnitMonthKey(LocalDate month, String unit) implements Comparable<UnitMonthKey> {

    @Override
    public int compareTo(UnitMonthKey other) {
        int byMonth = month.compareTo(other.month);
        return byMonth != 0 ? byMonth : unit.compareTo(other.unit);
    }

    /** For example {@code 2023-06}. */
    public String monthId() {
        return Period.of(PeriodKind.MONTH, month).id();
    }
}
