package io.dossierstreams.schema.figure;

/**
 * The value of a count indicator.
 *
 * @param id id of the indicator
 * @param version version of its definition
 * @param value a number of cases, or of đồng
 */
public record CountValue(String id, int version, long value) {}
