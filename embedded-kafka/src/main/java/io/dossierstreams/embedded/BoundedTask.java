package io.dossierstreams.embedded;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work of the broker that may hang, done in a thread of its own and waited for no longer than a limit. */
final class BoundedTask {
    private final FutureTask<Void> task;
    private final Thread thread;

    private BoundedTask(ThreadGroup group, String name, Runnable work) {
        task = new FutureTask<>(work, null);
        thread = new Thread(group, task, name);
        thread.setDaemon(true);
    }

    /**
     * Starts the work.
     *
     * @param group the group of the thread, which the threads started by the work inherit
     */
    static BoundedTask start(ThreadGroup group, String name, Runnable work) {
        BoundedTask bounded = new BoundedTask(group, name, work);
        bounded.thread.start();
        return bounded;
    }

    /**
     * Waits for the end of the work.
     *
     * @return whether it has ended
     * @throws RuntimeException what the work threw
     * @throws InterruptedException if the waiting thread is interrupted; the work goes on
     */
    boolean await(Duration limit) throws InterruptedException {
        try {
            task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new EmbeddedKafkaException("the embedded broker failed: " + e.getCause(), e.getCause());
        }
    }

    /** Interrupts the thread once: Kafka's shutdown then gives up the step it waits in and goes on with the next one. */
    void nudge() {
        thread.interrupt();
    }
}
