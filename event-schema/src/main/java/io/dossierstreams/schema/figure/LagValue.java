package io.dossierstreams.schema.figure;

/**
 * The value of a lag indicator: bounds of fixed buckets, so that lags of units add up.
 *
 * @param id id of the indicator
 * @param version version of its definition
 * @param events how many facts were measured, above 0
 * @param median at least half of them took no longer, as an ISO 8601 duration; null where that is above the last bound
 * @param p95 at least 95 of 100 took no longer
 */
public record LagValue(String id, int version, long events, String median, String p95) {}
