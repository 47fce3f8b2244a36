package io.dossierstreams.benchmark.latency;

import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.codec.ContentMode;
import io.dossierstreams.schema.codec.EventWriter;
import io.dossierstreams.schema.event.DossierEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;

/**
 * Publishes events at a steady rate, and the probes among them at times that have nothing to do with those of ticks.
 *
 * <p>What is due is reckoned from the begin: a pause is caught up, so that a stall of this process is no relief for who
 * reads.
 */
final class PacedPublisher implements AutoCloseable {
    private static final long TURN_MICROS = 1_000;
    private static final double SECOND = 1e9;
    private static final long CLOSE_SECONDS = 5;

    private final Producer<byte[], byte[]> producer;
    private final EventWriter writer;
    private final LiveEvents events;
    private final Probes probes;
    private final int rate;
    private final long warmUpNanos;
    private final long probeNanos;
    private final Clock clock;
    private final SplittableRandom random = new SplittableRandom(7);
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private volatile long sent;
    private long begin;
    private long nextProbeAt;
    private int nextProbe;

    /**
     * @param rate events a second
     * @param warmUpNanos before the first probe
     * @param probeNanos from one probe to the next, on average
     */
    PacedPublisher(
            KafkaClients clients,
            LiveEvents events,
            Probes probes,
            int rate,
            long warmUpNanos,
            long probeNanos,
            Clock clock) {
        this.producer = clients.producer();
        this.writer = new EventWriter(clients.topics());
        this.events = events;
        this.probes = probes;
        this.rate = rate;
        this.warmUpNanos = warmUpNanos;
        this.probeNanos = probeNanos;
        this.clock = clock;
    }

    void start() {
        begin = System.nanoTime();
        nextProbeAt = warmUpNanos;
        executor.scheduleAtFixedRate(this::turn, 0, TURN_MICROS, TimeUnit.MICROSECONDS);
    }

    /** Number of events sent so far, without probes. */
    long sent() {
        return sent;
    }

    /** @throws IllegalStateException if an event could not be sent */
    void check() {
        if (failure.get() != null) {
            throw new IllegalStateException("an event was not written", failure.get());
        }
    }

    private void turn() {
        try {
            long elapsed = System.nanoTime() - begin;
            long due = (long) (elapsed / SECOND * rate);
            while (sent < due) {
                send(events.next(clock.instant()));
                sent = sent + 1;
            }
            while (nextProbe < probes.number() && elapsed >= nextProbeAt) {
                Instant now = clock.instant();
                probes.sent(nextProbe, System.nanoTime());
                send(Probes.event(nextProbe, now));
                nextProbe++;
                nextProbeAt = warmUpNanos + nextProbe * probeNanos + random.nextLong(probeNanos);
            }
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            throw e;
        }
    }

    private void send(DossierEvent event) {
        producer.send(
                writer.write(event, ContentMode.STRUCTURED, clock.millis()),
                (metadata, exception) -> failure.compareAndSet(null, exception));
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofSeconds(CLOSE_SECONDS));
    }
}
