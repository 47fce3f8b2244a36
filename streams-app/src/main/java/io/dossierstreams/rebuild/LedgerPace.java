package io.dossierstreams.rebuild;

import io.dossierstreams.replay.ClosedTicks;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Holds the copy back while the ledger of the new log is too far behind, as what lies ahead fills its store. */
final class LedgerPace {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final ClosedTicks closed;
    private final Supplier<Optional<Throwable>> failure;
    private final StopSign stop;
    private final Duration patience;
    private final LongConsumer progress;

    /**
     * @param failure of the new log's application, once it has failed
     * @param patience how long the ledger may take from one tick to the next
     * @param progress is given the number of the last closed tick whenever it changes
     */
    LedgerPace(
            ClosedTicks closed,
            Supplier<Optional<Throwable>> failure,
            StopSign stop,
            Duration patience,
            LongConsumer progress) {
        this.closed = closed;
        this.failure = failure;
        this.stop = stop;
        this.patience = patience;
        this.progress = progress;
    }

    /** @throws RebuildException if the tick is not going to be closed */
    void await(long tick) {
        long looks = 0;
        long before = closed.last();
        while (!closed.await(tick, LOOK, progress)) {
            stop.check();
            failure.get().ifPresent(cause -> {
                throw new RebuildException("the application of the new log has stopped: " + cause, cause);
            });
            looks = closed.last() == before ? looks + 1 : 0;
            before = closed.last();
            if (looks * LOOK.toSeconds() >= patience.toSeconds()) {
                throw new RebuildException("the ledger of the new log has not closed tick " + (before + 1) + " for "
                        + patience.toSeconds() + " s; is another instance of its application hanging?");
            }
        }
    }
}
