package io.dossierstreams.benchmark;

import io.dossierstreams.delta.Deltas;
import io.dossierstreams.replay.ClosedTicks;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.topology.StateStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The application on a broker in this process, with its own settings: whether a large tick fits into the limits of a
 * transaction and into memory is seen here only. How many records a tick writes is not.
 */
final class BrokerDriver implements TickDriver {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final EmbeddedCluster cluster;
    private final Application application;
    private final Producer<byte[], byte[]> producer;
    private final ClosedTicks closed;
    private long tick;

    BrokerDriver(StateStores stores, Path directory) {
        cluster = EmbeddedCluster.start(directory, 0);
        Settings settings = cluster.settings(
                Map.of("event.partitions", "1", "state.store", stores.name().toLowerCase(Locale.ROOT)));
        application = new Application(settings, false, Clock.systemUTC(), new SimpleMeterRegistry());
        application.start();
        KafkaClients clients = KafkaClients.of(settings);
        producer = clients.producer();
        closed = new ClosedTicks(clients.consumer(), clients.topics());
    }

    @Override
    public TickCost tick(Instant now, References references, Deltas deltas) {
        tick++;
        long begin = System.nanoTime();
        TickRecords.of(tick, references, deltas).forEach(record -> send(record, now));
        producer.flush();
        long sent = System.nanoTime();
        send(TickRecords.end(tick, now), now);
        producer.flush();
        if (!closed.await(tick, PATIENCE, number -> {})) {
            throw new IllegalStateException("tick " + tick + " was not closed within " + PATIENCE);
        }
        return new TickCost(sent - begin, System.nanoTime() - sent, 0, 0, 0, 0, 0);
    }

    @Override
    public void close() {
        closed.close();
        producer.close();
        application.close();
        cluster.close();
    }

    private void send(byte[] record, Instant now) {
        producer.send(new ProducerRecord<>(Topic.DELTAS.topicName(), 0, now.toEpochMilli(), null, record));
    }
}
