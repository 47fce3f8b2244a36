package io.dossierstreams.benchmark.restore;

import io.dossierstreams.benchmark.process.JavaProcess;
import io.dossierstreams.benchmark.throughput.HistoryLog;
import io.dossierstreams.benchmark.throughput.Workload;
import io.dossierstreams.log.Ticker;
import io.dossierstreams.log.UpToEnd;
import io.dossierstreams.replay.ClosedTicks;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.SettingsReader;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.topic.Topic;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** A log of so many dossiers, and an application that has taken it in. */
final class FilledLog {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOK_SECONDS = 5;
    /** The broker looks every 15 s for what can be compacted. */
    private static final int QUIET_LOOKS = 7;

    private final Map<String, String> texts;
    private final Settings settings;
    private final KafkaClients clients;
    private final PrintStream err;

    /** @param texts the settings of the application */
    FilledLog(Map<String, String> texts, PrintStream err) {
        this.texts = texts;
        this.settings = SettingsReader.read(texts);
        this.clients = KafkaClients.of(settings);
        this.err = err;
    }

    /**
     * Writes the log and has the application take it in.
     *
     * @param segmentBytes of the changelogs, so that they are compacted; 0 leaves them as they are created
     * @param log takes what the application says
     */
    void fill(Workload workload, long segmentBytes, List<String> options, Path log)
            throws IOException, InterruptedException, ExecutionException {
        new HistoryLog(workload, settings).write(sent -> err.printf(Locale.ROOT, "\r%,d events", sent));
        long last = lastTick();
        err.println();
        try (Admin admin = clients.admin();
                JavaProcess application = start(options, log)) {
            Changelogs changelogs = new Changelogs(admin, clients, settings.applicationId());
            if (segmentBytes > 0) {
                changelogs.compactSoon(segmentBytes);
            }
            try (ClosedTicks closed = new ClosedTicks(clients.consumer(), clients.topics())) {
                if (!closed.await(last, PATIENCE, tick -> err.printf(Locale.ROOT, "\rtick %,d of %,d", tick, last))) {
                    throw new IllegalStateException("tick " + last + " was not closed; see " + log);
                }
            }
            err.println();
            application.end();
            if (segmentBytes > 0) {
                awaitCompacted(changelogs);
            }
        }
    }

    /** Starts the application; ready once it has printed a line. */
    private JavaProcess start(List<String> options, Path log) throws IOException {
        JavaProcess application = JavaProcess.start(TimedStart.class, options, TimedStart.arguments(texts), log);
        RestoreTime.parse(application.readUntil(RestoreTime.BEGIN));
        return application;
    }

    private void awaitCompacted(Changelogs changelogs) throws ExecutionException, InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long before = -1;
        for (int quiet = 0; quiet < QUIET_LOOKS; ) {
            long now = changelogs.diskBytes();
            err.printf(Locale.ROOT, "\r%,d kB of changelogs", now >> 10);
            quiet = now == before ? quiet + 1 : 0;
            before = now;
            never.await(LOOK_SECONDS, TimeUnit.SECONDS);
        }
        err.println();
    }

    private long lastTick() {
        AtomicLong last = new AtomicLong();
        List<TopicPartition> ticks = List.of(new TopicPartition(clients.topics().name(Topic.TICKS), 0));
        try (Consumer<byte[], byte[]> consumer = clients.consumer()) {
            consumer.assign(ticks);
            consumer.seekToBeginning(ticks);
            UpToEnd.read(consumer, ticks, message -> {
                if (new String(message.key(), StandardCharsets.UTF_8).equals(Ticker.STATE_KEY)) {
                    last.set(MessageCodec.TICK_STATE.decode(message.value()).tick());
                }
            });
        }
        return last.get();
    }
}
