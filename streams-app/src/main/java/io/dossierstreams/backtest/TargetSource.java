package io.dossierstreams.backtest;

import io.dossierstreams.schema.reference.Target;
import java.util.Collection;
import java.util.List;

/**
 * Which targets judge.
 *
 * @param loadedAt number of the tick, among those that are kept, with which they are loaded; 0 where those of the log judge
 * @param targets the targets; none where those of the log judge
 */
record TargetSource(long loadedAt, Collection<Target> targets) {
    /** Those that the log brings, when it brings them. */
    static final TargetSource LOG = new TargetSource(0, List.of());

    boolean areThoseOfTheLog() {
        return loadedAt == 0;
    }
}
