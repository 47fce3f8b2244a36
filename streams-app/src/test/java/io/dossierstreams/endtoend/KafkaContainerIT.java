package io.dossierstreams.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.command.CommandRun;
import io.dossierstreams.command.ReportReplay;
import io.dossierstreams.replay.ProgressListener;
import io.dossierstreams.runtime.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The application against the broker that operators run, in a container: the embedded one is set up by us. Half way the
 * broker stands still for a while, as on a machine that is too busy. Skipped where there is no Docker, unless {@code CONTAINERS_REQUIRED} says that
 * there is: {@code .ci/run} does where it has started one.
 */
@EnabledIf("hasDocker")
@TestMethodOrder(OrderAnnotation.class)
class KafkaContainerIT {
    private static final String IMAGE = "apache/kafka:4.3.1";
    private static final String REQUIRED = "yes";
    private static final int FROZEN_AT_TICK = 90;
    private static final long FROZEN_SECONDS = 15;
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @TempDir
    private static Path directory;

    private static KafkaContainer kafka;
    private static ApplicationProcess application;
    private static boolean frozen;

    static boolean hasDocker() {
        return REQUIRED.equals(System.getenv("CONTAINERS_REQUIRED"))
                || DockerClientFactory.instance().isDockerAvailable();
    }

    @BeforeAll
    static void replay() throws Exception {
        Files.write(directory.resolve("tick.key"), new byte[32]);
        kafka = new KafkaContainer(IMAGE);
        kafka.start();
        application = ApplicationProcess.start(
                directory.resolve("application.log"),
                List.of(
                        "--replay",
                        "--bootstrap-servers=" + kafka.getBootstrapServers(),
                        "--set=tick.key.file=" + directory.resolve("tick.key"),
                        "--set=state.directory=" + directory.resolve("state")));
        application.awaitRunning();
        ReportReplay.run(
                PublishedReplay.REPORT,
                SettingsReader.readTicker(Map.of(
                        "bootstrap.servers", kafka.getBootstrapServers(),
                        "tick.key.file", directory.resolve("tick.key").toString())),
                Instant.EPOCH,
                new ProgressListener() {
                    @Override
                    public void closed(long closed, long ticked) {
                        if (closed >= FROZEN_AT_TICK && !frozen) {
                            frozen = true;
                            freezeBroker();
                        }
                    }
                });
    }

    private static void freezeBroker() {
        kafka.getDockerClient().pauseContainerCmd(kafka.getContainerId()).exec();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(FROZEN_SECONDS));
        kafka.getDockerClient().unpauseContainerCmd(kafka.getContainerId()).exec();
    }

    @AfterAll
    static void stopAll() {
        if (application != null) {
            application.close();
        }
        if (kafka != null) {
            kafka.stop();
        }
    }

    @Test
    @Order(1)
    void shouldArriveAtTheExactTableWhenTheBrokerStoodStillHalfWay() {
        CommandRun run = command("demo-data", "--quiet", "--set", "tick.key.file=" + directory.resolve("tick.key"));

        assertThat(frozen).isTrue();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("nothing is sent").contains("400 of 400");
    }

    @Test
    @Order(2)
    void shouldHaveTheTopicsOfTheListWhenThisBrokerCreatedThem() {
        CommandRun run = command("topics", "check");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    @Order(3)
    void shouldStopInOrderWhenToldTo() throws Exception {
        assertThat(application.stop()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(application.output()).doesNotContain("ERROR");
    }

    private static CommandRun command(String... words) {
        return CommandRun.of(
                Stream.concat(Arrays.stream(words), Stream.of("--bootstrap-servers", kafka.getBootstrapServers()))
                        .toArray(String[]::new));
    }
}
