package io.dossierstreams.runtime;

import io.dossierstreams.log.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ticks on the clock while this instance has the ledger: when something has arrived, at most once per interval, and at
 * least once per maximum interval. A ticker that fails is closed, and another takes over at the next turn.
 */
final class TickerLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TickerLoop.class);

    private final Supplier<Ticker> tickers;
    private final BooleanSupplier active;
    private final Settings settings;
    private final Clock clock;
    private final Consumer<Throwable> fatal;
    private final ScheduledExecutorService executor;
    private Ticker ticker;
    private Instant last;

    TickerLoop(
            Supplier<Ticker> tickers,
            BooleanSupplier active,
            Settings settings,
            Clock clock,
            Consumer<Throwable> fatal) {
        this.tickers = tickers;
        this.active = active;
        this.settings = settings;
        this.clock = clock;
        this.fatal = fatal;
        this.executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "ticker");
            thread.setDaemon(true);
            return thread;
        });
    }

    void start() {
        long interval = settings.tickInterval().toMillis();
        executor.scheduleAtFixedRate(this::turn, 0, interval, TimeUnit.MILLISECONDS);
    }

    private void turn() {
        try {
            if (!active.getAsBoolean()) {
                closeTicker();
                return;
            }
            if (ticker == null) {
                ticker = tickers.get();
                ticker.open();
                last = Instant.MIN;
            }
            Instant now = clock.instant();
            if (ticker.hasNews() || isOver(now)) {
                ticker.tick(now);
                last = now;
            }
        } catch (AuthorizationException e) {
            closeTicker();
            fatal.accept(e);
        } catch (ProducerFencedException e) {
            LOG.info("another instance has taken over the ticker");
            closeTicker();
        } catch (KafkaException e) {
            LOG.warn("the tick could not be written; another try follows", e);
            closeTicker();
        } catch (RuntimeException e) {
            closeTicker();
            fatal.accept(e);
        }
    }

    private boolean isOver(Instant now) {
        return last.equals(Instant.MIN) || Duration.between(last, now).compareTo(settings.tickMaximumInterval()) >= 0;
    }

    /** Never throws: an exception out of a turn would end all turns without a word. */
    private void closeTicker() {
        if (ticker == null) {
            return;
        }
        try {
            ticker.close();
        } catch (RuntimeException e) {
            LOG.warn("the ticker could not be closed in order", e);
        } finally {
            ticker = null;
        }
    }

    @Override
    public void close() {
        executor.submit(this::closeTicker);
        executor.shutdown();
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
                // Hangs on a broker that does not answer; the client is left to its thread, which is a daemon.
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
