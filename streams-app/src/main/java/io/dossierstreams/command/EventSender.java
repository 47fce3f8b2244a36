package io.dossierstreams.command;

import io.dossierstreams.schema.codec.ContentMode;
import io.dossierstreams.schema.codec.EventWriter;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.topic.TopicNames;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/**
 * Sends events as they arrive now. The key is the dossier's id and the producer's own partitioner hashes it, as the
 * application expects. Fields that an event does not have are not sent: nobody has checked what is in them.
 */
final class EventSender implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final Clock clock;
    private final EventWriter writer;
    private final AtomicReference<Exception> failed = new AtomicReference<>();

    /**
     * @param producer closed with this
     * @param topics what the topics of the log are called
     * @param clock gives the timestamps
     */
    EventSender(Producer<byte[], byte[]> producer, TopicNames topics, Clock clock) {
        this.writer = new EventWriter(topics);
        this.producer = producer;
        this.clock = clock;
    }

    /** @throws KafkaException if an event before this one could not be written */
    void send(DossierEvent event) {
        check();
        producer.send(
                writer.write(event, ContentMode.BINARY, clock.millis()),
                (metadata, exception) -> failed.compareAndSet(null, exception));
    }

    /**
     * Waits until all is written.
     *
     * @throws KafkaException if an event could not be
     */
    void flush() {
        producer.flush();
        check();
    }

    private void check() {
        if (failed.get() != null) {
            throw new KafkaException(
                    "an event was not written; publish again, known events change nothing", failed.get());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
