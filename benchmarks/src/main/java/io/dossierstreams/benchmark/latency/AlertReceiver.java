package io.dossierstreams.benchmark.latency;

import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.topic.Topic;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the topic of alerts as who acts on them does: committed ones only, each as soon as it is there. */
final class AlertReceiver implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final Probes probes;
    private final Thread thread = new Thread(this::run, "alert-receiver");
    private volatile boolean stopped;
    private volatile RuntimeException failure;

    AlertReceiver(KafkaClients clients, Probes probes) {
        this.consumer = clients.consumer();
        this.probes = probes;
        TopicPartition partition = new TopicPartition(clients.topics().name(Topic.BREACH_EVENTS), 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try (consumer) {
            while (!stopped) {
                for (ConsumerRecord<byte[], byte[]> alert : consumer.poll(POLL)) {
                    // After the poll and not before: a batch is received when it can be acted on.
                    long now = System.nanoTime();
                    probes.alerted(MessageCodec.BREACH.decode(alert.value()).unit(), now);
                }
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** @throws IllegalStateException if it has stopped receiving */
    void check() {
        if (failure != null) {
            throw new IllegalStateException("alerts could not be read", failure);
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
