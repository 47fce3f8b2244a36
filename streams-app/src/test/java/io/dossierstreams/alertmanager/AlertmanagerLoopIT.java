package io.dossierstreams.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dossierstreams.runtime.AlertmanagerSettings;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.reference.Target.Severity;
import io.dossierstreams.view.ViewFollower;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real Alertmanager: what it then takes for firing. Skipped where there is none on the machine. */
class AlertmanagerLoopIT {
    private static final String FIRING = "T:C:2023-06 WARNING active";

    @TempDir
    private Path directory;

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final AlertmanagerMeters meters = new AlertmanagerMeters(registry);
    private final AtomicReference<ViewFollower.State> state = new AtomicReference<>();
    private final AtomicBoolean active = new AtomicBoolean(true);
    private final FiredAlert alert = FiredAlert.inState(AlertState.FIRING);
    private AlertmanagerServer server;
    private AlertmanagerLoop loop;

    @BeforeEach
    void start() throws Exception {
        assumeThat(AlertmanagerServer.isInstalled())
                .as("Alertmanager is installed")
                .isTrue();
        server = AlertmanagerServer.start(directory);
        see(alert);
        startLoop();
    }

    @AfterEach
    void stop() {
        if (loop != null) {
            loop.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void shouldFireWithTheTextsOfTheAlertSinceItFires() throws Exception {
        await(FIRING);

        JsonNode posted = server.json("/api/v2/alerts").get(0);
        assertThat(posted.at("/labels/alertname").asText()).isEqualTo("BELOW_TARGET");
        assertThat(posted.at("/annotations/text_vi").asText()).isEqualTo("Dưới chỉ tiêu");
        assertThat(Instant.parse(posted.at("/startsAt").asText())).isEqualTo(FiredAlert.SINCE);
    }

    @Test
    void shouldBeOverWhenItIsResolved() throws Exception {
        await(FIRING);

        see(FiredAlert.inState(AlertState.RESOLVED).since(FiredAlert.SINCE.plusSeconds(86_400)));

        await();
    }

    @Test
    void shouldBeOverWhenItHasExpired() throws Exception {
        await(FIRING);

        see();

        await();
    }

    @Test
    void shouldFireUnderItsNewSeverityOnly() throws Exception {
        await(FIRING);

        see(alert.withSeverity(Severity.CRITICAL));

        await("T:C:2023-06 CRITICAL active");
    }

    @Test
    void shouldBeSilencedByLabel() throws Exception {
        server.silence("unit", "C");

        await("T:C:2023-06 WARNING suppressed");
    }

    @Test
    void shouldFireAgainWhenAlertmanagerWasStartedAgain() throws Exception {
        await(FIRING);
        server.stop();

        server.start();

        await(FIRING);
    }

    @Test
    void shouldCountFailuresAndSendLaterWhenAlertmanagerIsAway() throws Exception {
        await(FIRING);
        server.stop();
        see(alert.withSeverity(Severity.CRITICAL));
        awaitFailure();

        server.start();

        await("T:C:2023-06 CRITICAL active");
    }

    @Test
    void shouldEndWhatWasOverWhileThisSideWasAway() throws Exception {
        await(FIRING);
        loop.close();
        see();

        startLoop();

        await();
    }

    @Test
    void shouldSendNothingWhileAnotherInstanceHasTheWork() throws Exception {
        await(FIRING);
        double sent = registry.counter("dossier.alertmanager.alerts.sent").count();
        active.set(false);
        server.stop();
        server.start();
        see();
        // Longer than two turns: an instance that took itself for active would have asked and sent by then.
        TimeUnit.SECONDS.sleep(3);

        assertThat(server.alerts()).isEmpty();
        assertThat(registry.counter("dossier.alertmanager.alerts.sent").count()).isEqualTo(sent);
        assertThat(failures()).isZero();
    }

    @Test
    void shouldLeaveAlertsOfOtherApplicationsAlone() throws Exception {
        await(FIRING);

        try (AlertmanagerLoop other = newLoop("another-log", () -> SeenAlerts.of())) {
            other.start();
            // Longer than two turns: it would have ended them by then.
            TimeUnit.SECONDS.sleep(3);
        }

        assertThat(server.alerts()).containsExactly(FIRING);
    }

    private interface Question {
        boolean isSo() throws Exception;
    }

    private void await(String... alerts) throws Exception {
        waitUntil(() -> server.alerts().equals(List.of(alerts)));
        assertThat(server.alerts()).containsExactly(alerts);
    }

    private void awaitFailure() throws Exception {
        waitUntil(() -> failures() >= 1);
        assertThat(failures()).isPositive();
    }

    private double failures() {
        return registry.counter("dossier.alertmanager.failures").count();
    }

    /** Whether it has come true says whoever asks. */
    private static void waitUntil(Question question) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!question.isSo() && System.nanoTime() - deadline < 0) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void startLoop() {
        loop = newLoop("dossier-streams", state::get);
        loop.start();
    }

    private AlertmanagerLoop newLoop(String application, Supplier<ViewFollower.State> states) {
        return new AlertmanagerLoop(
                new AlertmanagerSettings(server.url(), Optional.empty()),
                application,
                active::get,
                states,
                Clock.systemUTC()::instant,
                meters);
    }

    private void see(FiredAlert... alerts) {
        state.set(SeenAlerts.of(alerts));
    }
}
