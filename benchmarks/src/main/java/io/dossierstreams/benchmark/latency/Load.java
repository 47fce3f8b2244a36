package io.dossierstreams.benchmark.latency;

/**
 * What one run is done with.
 *
 * @param rate events a second
 * @param tickMillis least time between two ticks
 * @param commitMillis most time between two commits
 * @param state {@code rocksdb} or {@code memory}
 * @param units number of units, without probes
 * @param partitions of the event log
 * @param warmUpSeconds before the first probe
 * @param seconds in which there are probes
 * @param probesPerSecond on average
 */
record Load(
        int rate,
        int tickMillis,
        int commitMillis,
        String state,
        int units,
        int partitions,
        int warmUpSeconds,
        int seconds,
        int probesPerSecond) {

    int probes() {
        return seconds * probesPerSecond;
    }
}
