package io.dossierstreams.alertmanager;

import io.dossierstreams.runtime.AlertmanagerSettings;
import io.dossierstreams.view.View;
import io.dossierstreams.view.ViewFollower;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Alertmanager up to date while this instance has the ledger, in a thread of its own: the pipeline never waits for it.
 * What it sends follows from the view alone, so after a failure it need only try again.
 */
public final class AlertmanagerLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertmanagerLoop.class);
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    /** How long it takes at most until alerts are there again after Alertmanager was started anew, without them. */
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(15);

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int BATCH = 250;

    private final AlertmanagerSettings settings;
    private final String application;
    private final BooleanSupplier active;
    private final Supplier<ViewFollower.State> states;
    private final Supplier<Instant> clock;
    private final AlertmanagerClient client;
    private final Postings postings;
    private final AlertmanagerMeters meters;
    private final ScheduledExecutorService executor;
    private Instant nextQuestion = Instant.MIN;
    private Instant nextTry = Instant.MIN;
    private View told;
    private boolean failing;

    /**
     * @param application whose alerts these are
     * @param active whether this instance is the one that sends
     * @param states where the alerts come from
     * @param clock Alertmanager's, as near as can be
     */
    public AlertmanagerLoop(
            AlertmanagerSettings settings,
            String application,
            BooleanSupplier active,
            Supplier<ViewFollower.State> states,
            Supplier<Instant> clock,
            AlertmanagerMeters meters) {
        this.settings = settings;
        this.application = application;
        this.active = active;
        this.states = states;
        this.clock = clock;
        this.client = new AlertmanagerClient(settings);
        this.postings = new Postings(application);
        this.meters = meters;
        this.executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "alertmanager");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to send. */
    public void start() {
        executor.scheduleWithFixedDelay(this::turn, 0, TURN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Never throws: an exception out of a turn would end all turns without a word. */
    private void turn() {
        try {
            ViewFollower.State state = states.get();
            if (!active.getAsBoolean() || !state.isCaughtUp() || state.view().isEmpty()) {
                // Another instance may send now, so what is known of Alertmanager grows old.
                nextQuestion = Instant.MIN;
                return;
            }
            Instant now = clock.get();
            if (!now.isBefore(nextTry)) {
                tell(state.view().get(), now);
            }
        } catch (IOException | RuntimeException e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(View view, Instant now) throws IOException, InterruptedException {
        boolean asks = !now.isBefore(nextQuestion);
        if (!asks && view == told) {
            return;
        }
        if (asks) {
            postings.adopt(client.firing(application));
            nextQuestion = now.plus(ASKED_AGAIN);
        }
        List<Posting> due = postings.due(view.alerts().values(), now);
        for (int i = 0; i < due.size(); i += BATCH) {
            List<Posting> batch = due.subList(i, Math.min(i + BATCH, due.size()));
            client.post(batch);
            postings.posted(batch, now);
            meters.sent(batch.size());
        }
        told = view;
        if (failing) {
            LOG.info("alerts reach Alertmanager again");
            failing = false;
        }
    }

    /** Said once until it goes well again: whoever is to be told that alerts are not sent has the metric. */
    private void fail(Exception cause) {
        meters.failed();
        if (!failing) {
            LOG.warn(
                    "alerts do not reach Alertmanager at {}; it is tried again every {}", settings.url(), PAUSE, cause);
            failing = true;
        }
        nextQuestion = Instant.MIN;
        nextTry = clock.get().plus(PAUSE);
    }

    /** Stops to send. Alerts that fire go on: another instance takes over, or this one comes back. */
    @Override
    public void close() {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a request to Alertmanager did not end within {}", CLOSE_LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
