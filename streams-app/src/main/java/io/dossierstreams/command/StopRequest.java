package io.dossierstreams.command;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Somebody wants the application to stop: SIGINT or SIGTERM, or a part that cannot go on. On a signal the process waits,
 * within a bound, until this is closed: so close it last, after all that has to be put away.
 */
final class StopRequest implements AutoCloseable {
    private static final long PUT_AWAY_SECONDS = 60;

    private final CompletableFuture<Optional<String>> request = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::signalled, "stop-request");

    private StopRequest() {}

    static StopRequest bySignal() {
        StopRequest stop = new StopRequest();
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    /** Asks to stop since something broke. */
    void request(String problem) {
        request.complete(Optional.of(problem));
    }

    /** Runs once the application is to stop; at once if that was asked for before. */
    void whenRequested(Runnable stop) {
        request.thenRun(stop);
    }

    boolean isRequested() {
        return request.isDone();
    }

    /** What broke; empty without a request and after a signal. */
    Optional<String> problem() {
        return request.getNow(Optional.empty());
    }

    private void signalled() {
        request.complete(Optional.empty());
        try {
            closed.await(PUT_AWAY_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        // After a signal the hook runs already and cannot be taken back, nor need it.
        if (!isRequested() || problem().isPresent()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending for another reason; the hook finds nothing to wait for.
            }
        }
    }
}
