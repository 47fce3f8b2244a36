package io.dossierstreams.rebuild;

import io.dossierstreams.log.LogRecord;
import io.dossierstreams.log.Ticker;
import io.dossierstreams.proof.CoarseTicks.CoarseTick;
import io.dossierstreams.proof.CoarseVisitor;
import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.topic.TopicNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Writes what a coarse reading finds into the new log. Before a tick is written, all that lies before it is on the broker,
 * and the ledger is not more than a window behind.
 */
final class LogCopy implements CoarseVisitor {
    /** How many ticks the ledger may be behind. */
    private static final int WINDOW = 8;

    private static final String SOURCE = "/dossier-streams/rebuild";

    private final EventCopy copy;
    private final TopicNames topics;
    private final Producer<byte[], byte[]> producer;
    private final Ticker ticker;
    private final LedgerPace pace;
    private final StopSign stop;
    /** Of one window: few, and only the tick behind them says what time they are of. */
    private final List<Reference> references = new ArrayList<>();

    private final AtomicReference<Exception> failed = new AtomicReference<>();
    private final AtomicLong tooLarge = new AtomicLong();
    private long events;
    private long referencesSent;
    private long misplaced;
    private long forged;

    /**
     * @param topics what the topics of the new log are called
     * @param producer not closed here
     * @param ticker of the new log, opened
     */
    LogCopy(
            EventCopy copy,
            TopicNames topics,
            Producer<byte[], byte[]> producer,
            Ticker ticker,
            LedgerPace pace,
            StopSign stop) {
        this.copy = copy;
        this.topics = topics;
        this.producer = producer;
        this.ticker = ticker;
        this.pace = pace;
        this.stop = stop;
    }

    /** What has been copied so far. */
    Copied copied() {
        return new Copied(events - tooLarge.get(), referencesSent, misplaced, forged, tooLarge.get());
    }

    @Override
    public void event(int partition, LogRecord message) {
        stop.check();
        events++;
        if (copy.isMisplaced(partition, message)) {
            misplaced++;
        }
        boolean countsNowhere = copy.isTooLarge(message);
        producer.send(copy.of(partition, message), (metadata, exception) -> {
            if (exception instanceof RecordTooLargeException && countsNowhere) {
                tooLarge.incrementAndGet();
            } else if (exception != null) {
                failed.compareAndSet(null, exception);
            }
        });
    }

    @Override
    public void forged(int partition, LogRecord message) {
        forged++;
    }

    @Override
    public void reference(MessageType type, byte[] key, byte[] value) {
        references.add(new Reference(type, key, value));
    }

    @Override
    public void boundary(CoarseTick tick) {
        Instant now = tick.original().now();
        references.forEach(reference -> send(reference, now));
        references.clear();
        producer.flush();
        if (failed.get() != null) {
            throw new KafkaException("a record of the new log was not written", failed.get());
        }
        pace.await(tick.number() - WINDOW);
        long written = ticker.tick(now).tick();
        if (written != tick.number()) {
            throw new IllegalStateException("tick " + written + " was written as tick " + tick.number());
        }
    }

    private void send(Reference reference, Instant now) {
        String id = new String(reference.key(), StandardCharsets.UTF_8);
        String topic =
                topics.name(ReferenceKind.of(reference.type()).orElseThrow().topic());
        producer.send(
                new ProducerRecord<>(
                        topic,
                        0,
                        now.toEpochMilli(),
                        reference.key(),
                        reference.value(),
                        CloudEventHeaders.of(id + "@" + now, SOURCE, reference.type(), now, id)),
                (metadata, exception) -> failed.compareAndSet(null, exception));
        referencesSent++;
    }

    private record Reference(MessageType type, byte[] key, byte[] value) {}
}
