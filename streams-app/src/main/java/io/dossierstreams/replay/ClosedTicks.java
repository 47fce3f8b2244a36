package io.dossierstreams.replay;

import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import io.dossierstreams.topology.Names;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Follows which tick the ledger has closed last. Not safe for use by several threads at once. */
public final class ClosedTicks implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final byte[] KEY = Names.CLOSED_KEY.getBytes(StandardCharsets.UTF_8);

    private final Consumer<byte[], byte[]> consumer;
    private long closed;

    /**
     * @param consumer that reads committed records, in no group; closed with this
     * @param topics what the topics of the log are called
     */
    public ClosedTicks(Consumer<byte[], byte[]> consumer, TopicNames topics) {
        this.consumer = consumer;
        TopicPartition partition = new TopicPartition(topics.name(Topic.TICKS), 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /** Number of the last tick seen to be closed; 0 before the first. */
    public long last() {
        return closed;
    }

    /**
     * Waits until a tick is closed.
     *
     * @param tick its number
     * @param patience how long the ledger may take from one tick to the next
     * @param progress is given the number of the last closed tick whenever it changes
     * @return whether it is closed; false if no tick was closed for so long
     */
    public boolean await(long tick, Duration patience, LongConsumer progress) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (closed < tick) {
            long before = closed;
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                read(message);
            }
            if (closed != before) {
                progress.accept(closed);
                deadline = System.nanoTime() + patience.toNanos();
            } else if (System.nanoTime() - deadline >= 0) {
                return false;
            }
        }
        return true;
    }

    private void read(ConsumerRecord<byte[], byte[]> message) {
        if (Arrays.equals(message.key(), KEY) && message.value() != null) {
            TickComplete complete = MessageCodec.TICK_COMPLETE.decode(message.value());
            closed = Math.max(closed, complete.tick());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
