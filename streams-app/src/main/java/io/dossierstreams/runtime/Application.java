package io.dossierstreams.runtime;

import io.dossierstreams.access.AccessCheck;
import io.dossierstreams.access.Role;
import io.dossierstreams.log.Signer;
import io.dossierstreams.log.Ticker;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import io.dossierstreams.topology.PipelineMetrics;
import io.dossierstreams.topology.PipelineTopology;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One instance of the application: the pipeline and, where this instance has the ledger, the ticker. */
public final class Application implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);

    private final Settings settings;
    private final Clock clock;
    private final TopicPartition ledger;
    private final Topology topology;
    private final KafkaStreams streams;
    private final RestoreProgress restoring = new RestoreProgress();
    private final Optional<TickerLoop> tickerLoop;
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param ticking whether this instance writes ticks on the clock; false for a replay, whose publisher writes them
     * @param clock the only clock that ever becomes a tick's "now"
     */
    public Application(Settings settings, boolean ticking, Clock clock, MeterRegistry registry) {
        this.settings = settings;
        this.clock = clock;
        TopicNames topics = settings.cluster().topics();
        ledger = new TopicPartition(topics.name(Topic.DELTAS), 0);
        PipelineMetrics metrics = new PipelineMetrics(registry);
        topology = PipelineTopology.build(
                topics,
                settings.counting().dossierRules(),
                settings.counting().ledgerRules(),
                settings.stateStores(),
                metrics);
        streams = new KafkaStreams(topology, KafkaClients.streams(settings));
        streams.setUncaughtExceptionHandler(exception -> {
            fail(exception);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.setStateListener((now, before) -> changed(now));
        streams.setGlobalStateRestoreListener(restoring);
        tickerLoop = ticking
                ? Optional.of(new TickerLoop(() -> ticker(settings), this::hasLedger, settings, clock, this::fail))
                : Optional.empty();
    }

    /** A ticker on the cluster of these settings; not opened yet. */
    public static Ticker ticker(Settings settings) {
        return ticker(settings.ticker());
    }

    /** A ticker on the cluster of these settings; not opened yet. */
    public static Ticker ticker(TickerSettings settings) {
        KafkaClients clients = KafkaClients.of(settings.cluster());
        return new Ticker(
                clients.transactionalProducer(settings.applicationId() + "-ticker"),
                clients.consumer(),
                settings.cluster().topics(),
                new Signer(settings.tickKey().bytes()),
                settings.cluster().eventPartitions());
    }

    /**
     * Checks what the cluster permits, creates missing topics, checks all, brings the definitions up to date, and starts.
     *
     * @throws SettingsException if permissions are missing, or topics differ from what they have to be
     */
    public void start() {
        try (Admin admin = KafkaClients.of(settings).admin()) {
            List<String> refused = new AccessCheck(admin)
                    .refused(Role.APPLICATION.needs(settings.cluster().topics(), settings.applicationId()));
            if (!refused.isEmpty()) {
                throw new SettingsException(refused);
            }
            TopicAdmin topics = new TopicAdmin(admin, settings.cluster());
            List<String> created = topics.create();
            created.forEach(topic -> LOG.info("created topic {}", topic));
            List<String> problems = topics.check();
            if (!problems.isEmpty()) {
                throw new SettingsException(problems);
            }
        }
        DefinitionsAtStart.write(KafkaClients.of(settings), settings.definitions(), clock.instant());
        streams.start();
        tickerLoop.ifPresent(TickerLoop::start);
    }

    /** Waits until tasks are assigned and restored; false if that takes longer or fails. */
    public boolean awaitRunning(Duration limit) throws InterruptedException {
        return running.await(limit.toMillis(), TimeUnit.MILLISECONDS) && failure.get() == null;
    }

    /** Whether it can do its work: its threads run and its tasks are restored. RUNNING alone says so of no task. */
    public boolean isReady() {
        return failure.get() == null
                && streams.state() == State.RUNNING
                && streams.metadataForLocalThreads().stream()
                        .allMatch(thread -> thread.threadState().equals("RUNNING"));
    }

    /** What this instance has to do now. */
    public Work work() {
        List<ThreadMetadata> alive = streams.metadataForLocalThreads().stream()
                .filter(thread -> !thread.threadState().equals("DEAD"))
                .toList();
        List<TaskMetadata> tasks =
                alive.stream().flatMap(thread -> thread.activeTasks().stream()).toList();
        int ledgers = (int) tasks.stream()
                .filter(task -> task.topicPartitions().contains(ledger))
                .count();
        return new Work(alive.size(), settings.streamThreads() - alive.size(), tasks.size() - ledgers, ledgers);
    }

    /** Whether it writes ticks on the clock, where it has the ledger; in a replay others write them. */
    public boolean ticksOnClock() {
        return tickerLoop.isPresent();
    }

    /** How far the stores are that are being restored. */
    public RestoreProgress restoring() {
        return restoring;
    }

    /** What Kafka Streams and its clients measure. */
    public Map<MetricName, ? extends Metric> streamsMetrics() {
        return streams.metrics();
    }

    /** What the event log is called on the cluster. */
    public String logTopic() {
        return settings.cluster().topics().name(Topic.EVENTS);
    }

    /** What the topic is called that the ledger reads. */
    public String ledgerTopic() {
        return ledger.topic();
    }

    /** The topology in words. */
    public String describeTopology() {
        return topology.describe().toString();
    }

    /** Waits until the application has stopped, by {@link #close} or by a failure. */
    public void awaitStopped() throws InterruptedException {
        stopped.await();
    }

    /** What made it stop; empty while it runs and after a clean stop. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Stops within a bound: the ticker first, so that nothing new is cut. A second call does nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        long begun = System.nanoTime();
        tickerLoop.ifPresent(TickerLoop::close);
        if (!streams.close(CLOSE_LIMIT.minusNanos(System.nanoTime() - begun))) {
            LOG.warn("Kafka Streams did not stop within {}", CLOSE_LIMIT);
        }
        stopped.countDown();
    }

    private void changed(State now) {
        if (now == State.RUNNING) {
            running.countDown();
        } else if (now == State.ERROR || now == State.NOT_RUNNING) {
            running.countDown();
            stopped.countDown();
        }
    }

    private void fail(Throwable exception) {
        if (failure.compareAndSet(null, exception)) {
            LOG.error("the application stops", exception);
        }
        running.countDown();
        stopped.countDown();
    }

    /** The ticker belongs to the instance that has the ledger: one place, and it moves with the work. */
    private boolean hasLedger() {
        return streams.state() == State.RUNNING
                && streams.metadataForLocalThreads().stream()
                        .flatMap(thread -> thread.activeTasks().stream())
                        .anyMatch(task -> task.topicPartitions().contains(ledger));
    }
}
