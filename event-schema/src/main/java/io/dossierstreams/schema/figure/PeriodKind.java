package io.dossierstreams.schema.figure;

import java.util.List;

/** The kinds of periods. The order is part of the state format: new ones are appended. */
public enum PeriodKind {
    MONTH,
    HALF_YEAR,
    YEAR,
    YEAR_TO_DATE,
    DAY,
    QUARTER,
    /** Any first and last day. */
    CAMPAIGN;

    /** Those of which every day has exactly one. */
    public static final List<PeriodKind> CALENDAR = List.of(DAY, MONTH, QUARTER, HALF_YEAR, YEAR, YEAR_TO_DATE);
}
