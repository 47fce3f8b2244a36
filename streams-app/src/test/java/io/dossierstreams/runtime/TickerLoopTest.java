package io.dossierstreams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.log.Signer;
import io.dossierstreams.log.Ticker;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TickerLoopTest {
    private static final long PATIENCE_SECONDS = 20;

    @TempDir
    private Path directory;

    private final AtomicBoolean active = new AtomicBoolean(true);
    private final AtomicInteger opened = new AtomicInteger();
    private final CountDownLatch committed = new CountDownLatch(1);
    private final BlockingQueue<Throwable> fatal = new LinkedBlockingQueue<>();
    private RuntimeException failure;
    private TickerLoop loop;

    @BeforeEach
    void prepare() throws IOException {
        Path key = Files.write(directory.resolve("key"), new byte[32]);
        Settings settings = SettingsReader.read(
                Map.of("tick.key.file", key.toString(), "tick.interval.ms", "100", "event.partitions", "1"));
        loop = new TickerLoop(this::ticker, active::get, settings, Clock.systemUTC(), fatal::add);
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    @Test
    void shouldTickWhenThisInstanceHasTheLedger() throws InterruptedException {
        loop.start();

        assertThat(committed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void shouldOpenAnotherTickerWhenOneFailsEvenInItsClosing() throws InterruptedException {
        failure = new KafkaException("the broker went away");
        loop.start();

        assertThat(committed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(opened.get()).isEqualTo(2);
        assertThat(fatal).isEmpty();
    }

    @Test
    void shouldStopTheApplicationWhenTheFailureIsNotKafkas() throws InterruptedException {
        failure = new IllegalStateException("a fault");
        loop.start();

        assertThat(fatal.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).hasMessage("a fault");
    }

    /** The first ticker fails where a failure is set, and again when it is closed. */
    private Ticker ticker() {
        boolean fails = opened.incrementAndGet() == 1 && failure != null;
        MockProducer<byte[], byte[]> producer =
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                    @Override
                    public synchronized void commitTransaction() {
                        if (fails) {
                            throw failure;
                        }
                        super.commitTransaction();
                        committed.countDown();
                    }

                    @Override
                    public void close(Duration timeout) {
                        if (fails) {
                            throw new KafkaException("and does not close");
                        }
                    }
                };
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        Map<TopicPartition, Long> empty = new HashMap<>();
        for (Topic topic : Topic.values()) {
            empty.put(new TopicPartition(topic.topicName(), 0), 0L);
        }
        consumer.updateBeginningOffsets(empty);
        consumer.updateEndOffsets(empty);
        return new Ticker(
                producer,
                consumer,
                TopicNames.UNPREFIXED,
                new Signer("a key for tests, long enough".getBytes(StandardCharsets.UTF_8)),
                1);
    }
}
