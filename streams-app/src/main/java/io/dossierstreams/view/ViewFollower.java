package io.dossierstreams.view;

import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.TickState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the output topics and keeps the {@link View} of the last closed tick, in a thread of its own and in no consumer
 * group: any instance can answer for all units, and the pipeline does not wait for it. Where the cluster fails it begins
 * anew, and keeps the last view until it has caught up.
 */
public final class ViewFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final KafkaClients clients;
    private final Set<PeriodKind> kinds;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "view");
    private volatile State state = new State(false, Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * What was read so far.
     *
     * @param isCaughtUp whether everything was read that was there at the start
     * @param written the last tick written
     * @param closed the last tick whose figures are all out
     * @param view of the last tick that was read as a whole
     */
    public record State(
            boolean isCaughtUp, Optional<TickState> written, Optional<TickComplete> closed, Optional<View> view) {}

    /** @param kinds of the periods that are kept, of the calendar */
    public ViewFollower(KafkaClients clients, Set<PeriodKind> kinds) {
        this.clients = clients;
        this.kinds = kinds;
        thread.setDaemon(true);
    }

    /** Begins to read; the topics have to be there. */
    public void start() {
        thread.start();
    }

    /** What was read so far; a value that does not change. */
    public State state() {
        return state;
    }

    private void run() {
        while (closing.getCount() > 0) {
            try (Consumer<byte[], byte[]> consumer = clients.consumer()) {
                follow(consumer, new ViewContent(clients.topics(), kinds));
            } catch (RuntimeException e) {
                // Of the cluster, or a record that cannot be read: it must never take the pipeline with it.
                beginAnew(e);
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer, ViewContent content) {
        List<TopicPartition> partitions = content.partitions();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        boolean caughtUp = false;
        boolean advanced = false;
        while (closing.getCount() > 0) {
            boolean news = false;
            for (var message : consumer.poll(POLL)) {
                content.take(message);
                news = true;
            }
            advanced |= content.advance(consumer::position);
            boolean hasRead = caughtUp
                    || ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            // A transaction may have ended between the ends of two topics: what it closed comes with the next records.
            boolean isNow =
                    hasRead && (content.closed().isEmpty() || content.view().isPresent());
            if (isNow && (news || !caughtUp)) {
                Optional<View> view = advanced || !caughtUp ? content.view() : state.view();
                state = new State(true, content.written(), content.closed(), view);
                caughtUp = true;
                advanced = false;
            }
        }
    }

    private void beginAnew(RuntimeException cause) {
        state = new State(false, state.written(), state.closed(), state.view());
        LOG.warn("the view could not follow the output topics; it begins anew in {}", PAUSE, cause);
        try {
            closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }

    /** Stops to read. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(CLOSE_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
