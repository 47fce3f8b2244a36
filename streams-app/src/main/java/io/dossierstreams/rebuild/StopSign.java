package io.dossierstreams.rebuild;

import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody wants a rebuild to stop. Safe for use by several threads. */
public final class StopSign {
    private final AtomicBoolean raised = new AtomicBoolean();

    public void raise() {
        raised.set(true);
    }

    /** @throws RebuildException if it is raised */
    void check() {
        if (raised.get()) {
            throw new RebuildException("stopped; run the same command again to go on behind the last tick");
        }
    }
}
