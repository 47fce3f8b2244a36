package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.Measured;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What a run cost.
 *
 * @param events in the log
 * @param measured what the contender says itself
 * @param wholeMillis from the start of its process until all was committed
 * @param broker processor time of the broker meanwhile
 */
record Sample(long events, Measured measured, long wholeMillis, Duration broker) {
    private static final double MILLIS = 1e3;
    private static final double MILLION = 1e6;

    /** The one in the middle by the whole run; of an even number the slower one. */
    static Sample median(List<Sample> samples) {
        return samples.stream()
                .sorted(Comparator.comparingDouble(Sample::eventsPerSecond).reversed())
                .toList()
                .get(samples.size() / 2);
    }

    /** Over the whole run, the start of its process included. */
    double eventsPerSecond() {
        return events * MILLIS / wholeMillis;
    }

    /** From the first event on. */
    double steadyEventsPerSecond() {
        return events * MILLIS / Math.max(1, measured.lastMillis() - measured.firstMillis());
    }

    /** The contender's own processor time for a million events. */
    double processorSeconds() {
        return measured.cpuMillis() / MILLIS * MILLION / events;
    }

    /** The broker's processor time for a million events. */
    double brokerSeconds() {
        return broker.toMillis() / MILLIS * MILLION / events;
    }
}
