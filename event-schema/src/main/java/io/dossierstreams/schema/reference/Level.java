package io.dossierstreams.schema.reference;

/** Administrative level of a unit. The tree is not uniform: since 2025-07-01 communes sit directly under provinces. */
public enum Level {
    PROVINCE,
    DEPARTMENT,
    DISTRICT,
    COMMUNE,
    BRANCH
}
