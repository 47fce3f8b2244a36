package io.dossierstreams.report;

import java.time.Instant;

/**
 * What has been revised in the figures of a report.
 *
 * @param corrections facts of the period that are corrections
 * @param lateEvents facts of the period that arrived on a later day
 * @param restatedAt when figures of the period last changed after it had ended; null if they never did
 */
public record Revisions(long corrections, long lateEvents, Instant restatedAt) {}
