package io.dossierstreams.topology;

import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Commits on ticks: what a tick has changed becomes visible at once, and the commit interval can be long. Where ticks come
 * faster than makes sense, as in a replay, some are passed over, and the next one, or the commit interval, commits for
 * them: a commit costs as much as some thousand events.
 *
 * <p>When a commit comes makes no difference to any output, so this is the one place to ask for the time of day.
 */
final class CommitPace {
    /** Far below the time between two ticks on the clock, and below the commit interval, which makes up for the rest. */
    private static final long LEAST_INTERVAL_MILLIS = 50;

    private final ProcessorContext<?, ?> context;
    private long last;

    CommitPace(ProcessorContext<?, ?> context) {
        this.context = context;
    }

    /** Asks for a commit, unless the last one was a moment ago. */
    void tickReached() {
        long now = context.currentSystemTimeMs();
        if (now - last >= LEAST_INTERVAL_MILLIS) {
            context.commit();
            last = now;
        }
    }
}
