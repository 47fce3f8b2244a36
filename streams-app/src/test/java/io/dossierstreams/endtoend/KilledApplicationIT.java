package io.dossierstreams.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.demo.DemoReport;
import io.dossierstreams.demo.DemoReports;
import io.dossierstreams.demo.ReportComparison;
import io.dossierstreams.log.Ticker;
import io.dossierstreams.reference.ReferenceKind;
import io.dossierstreams.reference.ReferenceTopic;
import io.dossierstreams.replay.Arrival;
import io.dossierstreams.replay.ProgressListener;
import io.dossierstreams.replay.Replayer;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.TopicAdmin;
import io.dossierstreams.runtime.TopicContent;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.topic.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/**
 * The published half-year through a broker, six partitions, the application killed half way: the table comes out exactly
 * all the same, and no breach is sent twice.
 */
class KilledApplicationIT {
    private static final int KILLED_AT_TICK = 110;
    private static final DemoReport REPORT =
            DemoReports.named("hoai-nhon-2023-h1").orElseThrow();

    @Test
    void shouldArriveAtTheExactTableWhenTheApplicationIsKilledHalfWay() throws IOException {
        Path directory = Path.of("target", "it", "killed-" + System.nanoTime());
        Files.createDirectories(directory);
        try (EmbeddedCluster cluster = EmbeddedCluster.start(directory, 0)) {
            Settings settings = cluster.settings(Map.of());
            KafkaClients clients = KafkaClients.of(settings);
            try (Admin admin = clients.admin()) {
                new TopicAdmin(admin, settings.eventPartitions()).create(settings.replicationFactor());
            }
            replayWithAKill(cluster, settings, clients);

            assertThat(comparison(clients).differences())
                    .as("figures that differ")
                    .isZero();
            List<Breach> breaches = breaches(clients);
            assertThat(breaches)
                    .extracting(breach -> breach.id() + "/" + breach.revision())
                    .as("messages by id and revision")
                    .doesNotHaveDuplicates();
            assertThat(breaches)
                    .filteredOn(breach -> breach.target().equals("town-online-communes"))
                    .as("communes below the town's target, and nobody else")
                    .allMatch(breach -> breach.state() == AlertState.FIRING)
                    .extracting(Breach::unit)
                    .containsExactlyInAnyOrder(
                            "HN.BONG-SON",
                            "HN.HOAI-HAI",
                            "HN.HOAI-HUONG",
                            "HN.HOAI-TAN",
                            "HN.HOAI-THANH",
                            "HN.HOAI-THANH-TAY",
                            "HN.HOAI-XUAN");
        }
    }

    private static void replayWithAKill(EmbeddedCluster cluster, Settings settings, KafkaClients clients) {
        new ReferenceTopic<>(clients, ReferenceKind.UNITS).write(REPORT.units(), List.of(), Instant.EPOCH);
        new ReferenceTopic<>(clients, ReferenceKind.TARGETS).write(REPORT.targets(), List.of(), Instant.EPOCH);
        List<ApplicationProcess> started = new ArrayList<>();
        started.add(start(cluster));
        try (Ticker ticker = Application.ticker(settings)) {
            Iterable<Arrival> arrivals = () -> REPORT.arrivals().stream()
                    .map(arrival -> Arrival.of(arrival.arrivedAt(), arrival.event()))
                    .iterator();
            Instant end =
                    REPORT.lastDay().plusDays(1).atStartOfDay(settings.zone()).toInstant();
            new Replayer(clients, ticker, settings.zone(), Replayer.USUAL_WINDOW)
                    .replay(arrivals, end, new ProgressListener() {
                        @Override
                        public void closed(long closed, long ticked) {
                            if (closed >= KILLED_AT_TICK && started.size() == 1) {
                                kill(started.get(0));
                                started.add(start(cluster));
                            }
                        }
                    });
            assertThat(started)
                    .as("the application was killed and started again")
                    .hasSize(2);
            assertThat(started.get(1).isAlive()).as(started.get(1).output()).isTrue();
        } finally {
            started.forEach(ApplicationProcess::close);
        }
    }

    private static ApplicationProcess start(EmbeddedCluster cluster) {
        Path directory = cluster.dataDirectory();
        return ApplicationProcess.start(
                directory.resolve("application-" + System.nanoTime() + ".log"),
                List.of(
                        "--replay",
                        "--bootstrap-servers=" + cluster.bootstrapServers(),
                        "--set=tick.key.file=" + cluster.tickKeyFile(),
                        "--set=state.directory=" + directory.resolve("state"),
                        "--set=group.instance.id=one"));
    }

    private static void kill(ApplicationProcess application) {
        try {
            application.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ReportComparison comparison(KafkaClients clients) {
        Map<String, Aggregate> aggregates = new HashMap<>();
        TopicContent.read(
                clients,
                Topic.AGGREGATES,
                message -> aggregates.put(
                        new String(message.key(), StandardCharsets.UTF_8),
                        message.value() == null ? null : aggregate(message.value())));
        return ReportComparison.of(
                REPORT.published(),
                REPORT.period(),
                scope -> aggregates.get(scope + "/" + REPORT.period().id()));
    }

    /** The record that ends each tick is on the same topic, and is no aggregate. */
    private static Aggregate aggregate(byte[] value) {
        return new String(value, StandardCharsets.UTF_8).startsWith("{\"scope\"")
                ? MessageCodec.AGGREGATE.decode(value)
                : null;
    }

    private static List<Breach> breaches(KafkaClients clients) {
        List<Breach> breaches = new ArrayList<>();
        TopicContent.read(
                clients, Topic.BREACH_EVENTS, message -> breaches.add(MessageCodec.BREACH.decode(message.value())));
        return breaches;
    }
}
