package io.dossierstreams.benchmark.latency;

/**
 * What one run gave.
 *
 * @param load what it was done with
 * @param achievedRate events a second that were sent in fact
 * @param nanos from event to alert of each probe, sorted
 * @param missing probes without an alert
 * @param processors how many of them the application kept busy, on average; NaN where the system does not say
 */
record LatencyResult(Load load, double achievedRate, long[] nanos, long missing, double processors) {
    private static final double MILLIS = 1e6;

    /** The latency in milliseconds that so many in a hundred probes do not exceed: of these the largest, and no mean. */
    double percentile(int percent) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.max(1, Math.ceil(percent / 100.0 * nanos.length));
        return nanos[rank - 1] / MILLIS;
    }
}
