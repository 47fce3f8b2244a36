package io.dossierstreams.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.embedded.EmbeddedKafka;
import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.log.Signer;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.figure.TickMark;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an orchestrator relies on: health that is true, an end within a bound, exit codes that tell how it ended. */
class HealthIT {
    private static final int FAILED = 1;
    private static final int ENDED_BY_SIGTERM = 128 + 15;
    private static final int PARTITIONS = 2;
    private static final String KEY = "a key of some length";

    /** What the resources for Kubernetes and the compose file give it before they kill. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedKafka broker;
    private ApplicationProcess application;

    @BeforeEach
    void startBroker() {
        broker = EmbeddedKafka.builder()
                .dataDirectory(directory.resolve("broker"))
                .build()
                .start();
    }

    @AfterEach
    void stop() {
        application.close();
        broker.close();
    }

    @Test
    void shouldBeAliveAndReadyUntilItIsToldToStop() throws Exception {
        run();
        awaitReady();
        assertThat(status("/health/live")).isEqualTo(200);

        assertThat(application.stop()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(application.output()).doesNotContain("the application has stopped");
    }

    @Test
    void shouldEndWithAFailureWhenATickIsMissing() throws Exception {
        run("--replay");
        awaitReady();
        write(1);
        write(3);

        List<Integer> alive = statusesUntilItEnds("/health/live");

        assertThat(alive).startsWith(200).endsWith(503).isSorted();
        assertThat(application.awaitEnd(GRACE)).isEqualTo(FAILED);
        assertThat(application.output())
                .contains("the application has stopped: ")
                .contains("tick 3 follows tick 1");
    }

    @Test
    void shouldNotGetReadyWhenItBeginsWithALogInWhichATickIsMissing() throws Exception {
        run("--replay");
        awaitReady();
        application.kill();
        write(1);
        write(3);
        application = start("--replay");

        assertThat(application.awaitEnd(Duration.ofSeconds(90))).isEqualTo(FAILED);
        assertThat(application.output()).contains("tick 3 follows tick 1");
    }

    @Test
    void shouldEndWithAFailureWhenItsLogIsTakenAway() throws Exception {
        run();
        awaitReady();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.deleteTopics(List.of(Topic.EVENTS.topicName())).all().get();
        }

        assertThat(application.awaitEnd(Duration.ofSeconds(120))).isEqualTo(FAILED);
        assertThat(application.output()).contains("the application has stopped: ");
    }

    @Test
    void shouldStayAliveWithoutABrokerAndStopWithinTheGraceThatItIsGiven() throws Exception {
        run();
        awaitReady();
        broker.close();
        // Longer than what the clients do takes: all of them wait for the broker by then.
        Thread.sleep(5_000);
        assertThat(status("/health/live")).isEqualTo(200);

        long before = System.nanoTime();
        assertThat(application.stop()).isEqualTo(ENDED_BY_SIGTERM);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(GRACE);
    }

    @Test
    void shouldGoOnWhenTheBrokerIsBack() throws Exception {
        run();
        awaitReady();
        int port = broker.port();
        broker.close();
        broker = EmbeddedKafka.builder()
                .dataDirectory(directory.resolve("broker"))
                .port(port)
                .build()
                .start();
        awaitReady();
        int closed = closedTick();
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (closedTick() <= closed) {
            assertThat(System.nanoTime()).as(application.output()).isLessThan(deadline);
            Thread.sleep(200);
        }

        assertThat(application.stop()).isEqualTo(ENDED_BY_SIGTERM);
    }

    private void run(String... more) throws Exception {
        application = start(more);
        application.awaitRunning();
    }

    private ApplicationProcess start(String... more) throws Exception {
        Path key = Files.writeString(directory.resolve("tick.key"), KEY);
        List<String> options = new ArrayList<>(List.of(
                "--bootstrap-servers=" + broker.bootstrapServers(),
                "--set=event.partitions=" + PARTITIONS,
                "--set=tick.key.file=" + key,
                "--set=state.directory=" + directory.resolve("state"),
                "--set=tick.interval.ms=500",
                "--set=tick.maximum.interval.ms=1000"));
        options.addAll(List.of(more));
        return ApplicationProcess.start(Files.createTempFile(directory, "output", ".txt"), options);
    }

    /** Writes a tick past the ticker, which would leave none out. */
    private void write(long tick) throws Exception {
        Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(tick);
        ControlRecord control = ControlRecord.tick(new TickMark(tick, now, PARTITIONS));
        Signer signer = new Signer(KEY.getBytes(StandardCharsets.UTF_8));
        try (Producer<byte[], byte[]> producer =
                new KafkaClients(broker.bootstrapServers(), TopicNames.UNPREFIXED, Map.of()).producer()) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                producer.send(new ProducerRecord<>(
                                Topic.EVENTS.topicName(),
                                partition,
                                now.toEpochMilli(),
                                control.key(),
                                control.value(),
                                control.headers(partition, now, signer)))
                        .get();
            }
        }
    }

    /** The figures are read after it says that it runs. */
    private void awaitReady() throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (status("/health/ready") != 200) {
            assertThat(System.nanoTime()).as(application.output()).isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    private List<Integer> statusesUntilItEnds(String path) throws InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < deadline) {
            try {
                statuses.add(status(path));
            } catch (IOException e) {
                return statuses;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("the application goes on:\n" + application.output());
    }

    private int closedTick() throws IOException, InterruptedException {
        return get("/metrics")
                .lines()
                .filter(line -> line.startsWith("dossier_tick_closed "))
                .mapToInt(line -> (int) Double.parseDouble(line.split(" ")[1]))
                .findFirst()
                .orElse(0);
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(request(path), BodyHandlers.ofString()).body();
    }

    private int status(String path) throws IOException, InterruptedException {
        return http.send(request(path), BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(application.url() + path))
                .timeout(Duration.ofSeconds(30))
                .build();
    }
}
