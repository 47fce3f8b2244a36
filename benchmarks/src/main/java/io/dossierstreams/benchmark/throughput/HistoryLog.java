package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.log.Ticker;
import io.dossierstreams.reference.BuiltInDefinitions;
import io.dossierstreams.replay.Arrival;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.ReferenceTopic;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.TopicAdmin;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.topic.Topic;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The history on a cluster, as a publisher and the product's own ticker write it: reference data in the first tick, a
 * tick at the end of each day, all of it there before anybody reads.
 */
public final class HistoryLog {
    private final Workload workload;
    private final Settings settings;
    private final KafkaClients clients;

    public HistoryLog(Workload workload, Settings settings) {
        this.workload = workload;
        this.settings = settings;
        this.clients = KafkaClients.of(settings);
    }

    /**
     * Writes it all.
     *
     * @param progress takes the number of events so far, once a day
     */
    public void write(LongConsumer progress) {
        try (Admin admin = clients.admin()) {
            new TopicAdmin(admin, settings.cluster()).create();
        }
        Instant before = Workload.FIRST_DAY.atStartOfDay(Workload.ZONE).toInstant();
        new ReferenceTopic<>(clients, ReferenceKind.DEFINITIONS).write(BuiltInDefinitions.all(), List.of(), before);
        new ReferenceTopic<>(clients, ReferenceKind.UNITS).write(workload.directory(), List.of(), before);
        new ReferenceTopic<>(clients, ReferenceKind.TARGETS).write(workload.targets(), List.of(), before);
        AtomicReference<Exception> refused = new AtomicReference<>();
        History history = new History(workload);
        try (Producer<byte[], byte[]> producer = clients.producer();
                Ticker ticker = Application.ticker(settings)) {
            ticker.open();
            ticker.tick(before);
            history.forEach(
                    arrival -> producer.send(inLog(arrival), (metadata, exception) -> {
                        if (exception != null) {
                            refused.compareAndSet(null, exception);
                        }
                    }),
                    midnight -> {
                        producer.flush();
                        if (refused.get() != null) {
                            throw new IllegalStateException("an event was not written", refused.get());
                        }
                        ticker.tick(midnight);
                        progress.accept(history.sent());
                    });
        }
    }

    private ProducerRecord<byte[], byte[]> inLog(Arrival arrival) {
        ProducerRecord<byte[], byte[]> message = arrival.message();
        return new ProducerRecord<>(
                settings.cluster().topics().name(Topic.EVENTS),
                null,
                message.timestamp(),
                message.key(),
                message.value(),
                message.headers());
    }
}
