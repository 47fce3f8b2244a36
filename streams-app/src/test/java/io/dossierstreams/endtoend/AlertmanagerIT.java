package io.dossierstreams.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dossierstreams.alertmanager.AlertmanagerServer;
import io.dossierstreams.command.ReportReplay;
import io.dossierstreams.replay.ProgressListener;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.TopicAdmin;
import io.dossierstreams.runtime.TopicContent;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.topic.Topic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published half-year through a running application into a real Alertmanager, and both of them started again. */
class AlertmanagerIT {
    private static final Set<AlertState> FIRES = Set.of(AlertState.FIRING, AlertState.RECOVERING);

    private static final String SENT = "dossier_alertmanager_alerts_sent_total";

    @TempDir
    private Path directory;

    @Test
    void shouldHaveInAlertmanagerWhatFiresWhenEitherSideIsStartedAgain() throws Exception {
        assumeTrue(AlertmanagerServer.isInstalled(), "no prometheus-alertmanager; .ci/run installs it");
        try (AlertmanagerServer server = AlertmanagerServer.start(directory);
                EmbeddedCluster cluster = EmbeddedCluster.start(directory.resolve("cluster"), 0)) {
            KafkaClients clients = KafkaClients.of(cluster.settings(Map.of()));
            try (Admin admin = clients.admin()) {
                new TopicAdmin(admin, cluster.settings(Map.of()).cluster()).create();
            }
            try (ApplicationProcess application = run(cluster, server)) {
                application.awaitRunning();
                ReportReplay.run(
                        PublishedReplay.REPORT,
                        cluster.settings(Map.of()).ticker(),
                        Instant.EPOCH,
                        ProgressListener.NONE);
                List<String> firing = firing(clients);
                assertThat(firing).contains("town-online-communes:HN.BONG-SON:2023-H1 WARNING active");
                await(server, firing);
                application.kill();
            }
            List<String> firing = firing(clients);
            server.stop();
            server.start();
            assertThat(server.alerts()).isEmpty();
            try (ApplicationProcess application = run(cluster, server)) {
                await(server, firing);
                assertThat(application.isAlive()).isTrue();
            }
        }
    }

    @Test
    void shouldSendFromTheOtherInstanceWhenTheOneThatSentIsKilled() throws Exception {
        assumeTrue(AlertmanagerServer.isInstalled(), "no prometheus-alertmanager; .ci/run installs it");
        try (AlertmanagerServer server = AlertmanagerServer.start(directory);
                EmbeddedCluster cluster = EmbeddedCluster.start(directory.resolve("cluster"), 0);
                ApplicationProcess one = run(cluster, server, "one");
                ApplicationProcess two = run(cluster, server, "two")) {
            one.awaitRunning();
            two.awaitRunning();
            ReportReplay.run(
                    PublishedReplay.REPORT, cluster.settings(Map.of()).ticker(), Instant.EPOCH, ProgressListener.NONE);
            List<String> firing = firing(KafkaClients.of(cluster.settings(Map.of())));
            await(server, firing);
            boolean sentByOne = metric(one, "dossier_tasks{task=\"ledger\"}") == 1;
            ApplicationProcess sender = sentByOne ? one : two;
            ApplicationProcess other = sentByOne ? two : one;
            assertThat(metric(sender, SENT)).isGreaterThanOrEqualTo(firing.size());

            sender.kill();
            // What it forgets shows who tells it again.
            server.stop();
            server.start();

            await(server, firing);
            assertThat(metric(other, SENT)).isGreaterThanOrEqualTo(firing.size());
        }
    }

    /** The value of a series; an error where there is none. */
    private static double metric(ApplicationProcess application, String series) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(application.url() + "/metrics"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .findFirst()
                .orElseThrow();
    }

    private static ApplicationProcess run(EmbeddedCluster cluster, AlertmanagerServer server) {
        return run(cluster, server, "one");
    }

    private static ApplicationProcess run(EmbeddedCluster cluster, AlertmanagerServer server, String name) {
        Path data = cluster.dataDirectory();
        return ApplicationProcess.start(
                data.resolve("application-" + name + "-" + System.nanoTime() + ".log"),
                List.of(
                        "--replay",
                        "--bootstrap-servers=" + cluster.bootstrapServers(),
                        "--set=alertmanager.url=" + server.url(),
                        "--set=tick.key.file=" + cluster.tickKeyFile(),
                        "--set=state.directory=" + data.resolve("state-" + name),
                        "--set=kafka.producer.transaction.timeout.ms=10000",
                        "--set=group.instance.id=" + name));
    }

    /** What fires by the topic of states, in the words of {@link AlertmanagerServer#alerts}. */
    private static List<String> firing(KafkaClients clients) {
        Map<String, Breach> states = new TreeMap<>();
        TopicContent.read(clients, Topic.BREACH_STATES, message -> {
            if (message.value() != null
                    && MessageType.BREACH.typeName().equals(CloudEventHeaders.typeOf(message.headers()))) {
                states.put(
                        new String(message.key(), StandardCharsets.UTF_8), MessageCodec.BREACH.decode(message.value()));
            }
        });
        return states.values().stream()
                .filter(alert -> FIRES.contains(alert.state()))
                .map(alert -> alert.id() + " " + alert.severity() + " active")
                .sorted()
                .toList();
    }

    private static void await(AlertmanagerServer server, List<String> alerts) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!server.alerts().equals(alerts) && System.nanoTime() - deadline < 0) {
            TimeUnit.MILLISECONDS.sleep(300);
        }
        assertThat(server.alerts()).isEqualTo(alerts);
    }
}
