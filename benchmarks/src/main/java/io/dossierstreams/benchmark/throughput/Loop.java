package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.Measured;
import io.dossierstreams.benchmark.peer.PeerOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A loop of one's own, without a framework: threads that read, each with its partitions, and the calling thread that
 * closes ticks.
 */
final class Loop {
    /** Enough for a partition to be some months ahead of another. */
    private static final int WAITING = 1_000;

    private static final int POLL_MILLIS = 100;

    private final PeerOptions options;
    private final Measured.Begin begin = new Measured.Begin();
    private final BlockingQueue<PartOfTick> parts = new ArrayBlockingQueue<>(WAITING);

    Loop(PeerOptions options) {
        this.options = options;
    }

    /**
     * Reads the whole log; the ledger has closed all its ticks then.
     *
     * @return when the first event was taken
     */
    Measured.Begin run(LoopLedger ledger) throws InterruptedException {
        ExecutorService readers = Executors.newFixedThreadPool(options.threads());
        try {
            List<CompletableFuture<Void>> readings = new ArrayList<>();
            for (int thread = 0; thread < options.threads(); thread++) {
                readings.add(CompletableFuture.runAsync(reading(thread), readers));
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(readings.toArray(CompletableFuture[]::new));
            while (!all.isDone() || !parts.isEmpty()) {
                PartOfTick part = parts.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (part != null) {
                    ledger.take(part);
                }
            }
            all.join();
        } finally {
            readers.shutdownNow();
        }
        if (!ledger.isDone()) {
            throw new IllegalStateException("the log does not end with a tick in all partitions");
        }
        return begin;
    }

    private LogReading reading(int thread) {
        List<Integer> partitions = IntStream.range(0, options.partitions())
                .filter(partition -> partition % options.threads() == thread)
                .boxed()
                .toList();
        return new LogReading(options.bootstrapServers(), partitions, begin, this::put);
    }

    private void put(PartOfTick part) {
        try {
            parts.put(part);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the ledger was busy", e);
        }
    }
}
