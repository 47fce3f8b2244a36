package io.dossierstreams.runtime;

import io.dossierstreams.schema.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks from time to time how much of the event log lies behind an open transaction. Nobody reads on while one is open, and
 * no lag shows it: a publisher that hangs would hold up all figures without a word.
 */
public final class LogEnds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogEnds.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final KafkaClients clients;
    private final Map<TopicPartition, OffsetSpec> partitions;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "log-ends");
        thread.setDaemon(true);
        return thread;
    });
    private volatile double unstableRecords = Double.NaN;
    private Admin admin;

    public LogEnds(ClusterSettings settings) {
        clients = KafkaClients.of(settings);
        String log = settings.topics().name(Topic.EVENTS);
        partitions = IntStream.range(0, settings.eventPartitions())
                .mapToObj(partition -> new TopicPartition(log, partition))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    }

    /** Begins to ask; the event log has to be there. */
    public void start() {
        executor.scheduleWithFixedDelay(this::ask, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How many records lie behind the last stable offset, over all partitions; NaN where that is not known. */
    public double unstableRecords() {
        return unstableRecords;
    }

    private void ask() {
        try {
            if (admin == null) {
                admin = clients.admin();
            }
            // In this order: what is written in between must not look as if it were held back for long.
            Map<TopicPartition, Long> all = ends(IsolationLevel.READ_UNCOMMITTED);
            Map<TopicPartition, Long> stable = ends(IsolationLevel.READ_COMMITTED);
            unstableRecords = all.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - stable.get(end.getKey())))
                    .sum();
        } catch (ExecutionException | RuntimeException e) {
            unstableRecords = Double.NaN;
            LOG.debug("the ends of the event log are not known", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<TopicPartition, Long> ends(IsolationLevel isolation) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : admin.listOffsets(
                        partitions, new ListOffsetsOptions(isolation))
                .all()
                .get()
                .entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }

    @Override
    public void close() {
        executor.execute(() -> {
            if (admin != null) {
                admin.close(Duration.ofSeconds(2));
            }
        });
        executor.shutdown();
        try {
            if (!executor.awaitTermination(3, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
