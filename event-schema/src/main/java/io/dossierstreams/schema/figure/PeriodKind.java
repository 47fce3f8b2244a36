package io.dossierstreams.schema.figure;

/** The kinds of calendar periods. */
public enum PeriodKind {
    MONTH,
    HALF_YEAR,
    YEAR,
    YEAR_TO_DATE
}
