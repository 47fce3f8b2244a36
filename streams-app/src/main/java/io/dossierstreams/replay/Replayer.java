package io.dossierstreams.replay;

import io.dossierstreams.log.Ticker;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends records in the order of their arrival, and writes a tick for each midnight between two of them, also where whole
 * days lie between; the last one is for the end.
 *
 * <p>A tick is written only while the ledger is not more than a window behind, as what lies beyond it waits in the
 * ledger's store; without a limit that store would hold the whole log.
 */
public final class Replayer {
    private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);

    /** How many ticks the ledger may be behind. */
    public static final int USUAL_WINDOW = 8;

    /** Longer than another instance needs to take over the work of one that was killed. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Supplier<ClosedTicks> closedTicks;
    private final String eventTopic;
    private final Ticker ticker;
    private final ZoneId zone;
    private final int window;
    private final Duration patience;

    /**
     * @param ticker not opened yet; opened here, closed by the caller
     * @param zone the time zone of days
     * @param window how many ticks the ledger may be behind, at least 1
     */
    public Replayer(KafkaClients clients, Ticker ticker, ZoneId zone, int window) {
        this(
                clients::producer,
                () -> new ClosedTicks(clients.consumer(), clients.topics()),
                clients.topics(),
                ticker,
                zone,
                window,
                PATIENCE);
    }

    /** @param patience how long the ledger may take from one tick to the next */
    Replayer(
            Supplier<Producer<byte[], byte[]>> producers,
            Supplier<ClosedTicks> closedTicks,
            TopicNames topics,
            Ticker ticker,
            ZoneId zone,
            int window,
            Duration patience) {
        if (window < 1) {
            throw new IllegalArgumentException("window: must be at least 1, was " + window);
        }
        this.producers = producers;
        this.closedTicks = closedTicks;
        this.eventTopic = topics.name(Topic.EVENTS);
        this.ticker = ticker;
        this.zone = zone;
        this.window = window;
        this.patience = patience;
    }

    /**
     * Replays, and returns when the figures as of the end are out. To be called once.
     *
     * @param arrivals in the order of their time; read once
     * @param end "now" of the last tick
     * @return number of the last tick
     * @throws ReplayException if the ledger closes no tick for three minutes, or somebody else writes ticks
     * @throws KafkaException if records cannot be written
     */
    public long replay(Iterable<Arrival> arrivals, Instant end, ProgressListener listener) {
        return replayUntil(arrivals, last -> Optional.of(end), listener);
    }

    /** The same until the midnight after the last arrival; where nothing arrives, no tick is written. */
    public long replayDays(Iterable<Arrival> arrivals, ProgressListener listener) {
        return replayUntil(arrivals, last -> last.map(at -> midnightAfter(at)), listener);
    }

    private long replayUntil(
            Iterable<Arrival> arrivals, UnaryOperator<Optional<Instant>> end, ProgressListener listener) {
        try (Producer<byte[], byte[]> producer = producers.get();
                ClosedTicks closed = closedTicks.get()) {
            ticker.open();
            Run run = new Run(producer, closed, listener);
            Optional<Instant> lastArrival = run.sendAll(arrivals);
            end.apply(lastArrival).ifPresent(at -> run.end(lastArrival, at));
            long last = ticker.state().tick();
            run.awaitClosed(last);
            return last;
        } catch (KafkaException e) {
            throw Ticker.isFenced(e)
                    ? new ReplayException(
                            "another ticker has taken over while replaying; the application has to run with --replay,"
                                    + " and only one replay at a time",
                            e)
                    : e;
        }
    }

    private Instant midnightAfter(Instant at) {
        return LocalDate.ofInstant(at, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** One replay on its way. */
    private final class Run {
        private final Producer<byte[], byte[]> producer;
        private final ClosedTicks closed;
        private final ProgressListener listener;
        private final AtomicReference<RuntimeException> refused = new AtomicReference<>();
        private long sent;

        Run(Producer<byte[], byte[]> producer, ClosedTicks closed, ProgressListener listener) {
            this.producer = producer;
            this.closed = closed;
            this.listener = listener;
        }

        /** Returns the time of the last arrival. */
        Optional<Instant> sendAll(Iterable<Arrival> arrivals) {
            Instant before = null;
            for (Arrival arrival : arrivals) {
                if (before == null) {
                    warnIfPast(arrival.at());
                } else if (arrival.at().isBefore(before)) {
                    throw new IllegalArgumentException(
                            "arrivals: " + arrival.at() + " comes after " + before + ", but is before it");
                } else {
                    tickEachDay(before, arrival.at());
                }
                send(arrival);
                before = arrival.at();
            }
            return Optional.ofNullable(before);
        }

        /** Ticks each day from the last arrival to the end, and the end. */
        void end(Optional<Instant> lastArrival, Instant end) {
            lastArrival.ifPresent(last -> tickEachDay(last, end.minusMillis(1)));
            tick(end);
        }

        /** A tick at every midnight between two times: days on which nothing arrives end too. */
        private void tickEachDay(Instant from, Instant until) {
            for (Instant midnight = midnightAfter(from); !midnight.isAfter(until); midnight = midnightAfter(midnight)) {
                tick(midnight);
            }
        }

        private void warnIfPast(Instant first) {
            Instant now = ticker.state().now();
            if (now != null && first.isBefore(now)) {
                LOG.info("the log has been ticked up to {}; ticks before that keep this time", now);
            }
        }

        private void send(Arrival arrival) {
            producer.send(forThisLog(arrival.message()), (metadata, exception) -> {
                if (exception != null) {
                    refused.compareAndSet(null, new KafkaException("a record was not written", exception));
                }
            });
            listener.sent(++sent);
        }

        /** The message does not know what the event log is called on this cluster. */
        private ProducerRecord<byte[], byte[]> forThisLog(ProducerRecord<byte[], byte[]> message) {
            return new ProducerRecord<>(
                    eventTopic,
                    message.partition(),
                    message.timestamp(),
                    message.key(),
                    message.value(),
                    message.headers());
        }

        /** All that was sent before has to be in the log before the tick is. */
        long tick(Instant now) {
            producer.flush();
            if (refused.get() != null) {
                throw refused.get();
            }
            awaitClosed(ticker.state().tick() + 1 - window);
            return ticker.tick(now).tick();
        }

        void awaitClosed(long tick) {
            if (!closed.await(
                    tick,
                    patience,
                    reached -> listener.closed(reached, ticker.state().tick()))) {
                throw new ReplayException(
                        "the ledger has not closed tick " + (closed.last() + 1) + " for " + patience.toSeconds()
                                + " s; is the application running (with --replay) and well?",
                        null);
            }
        }
    }
}
