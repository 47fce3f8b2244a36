package io.dossierstreams.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.dossierstreams.runtime.AlertmanagerSettings;
import io.dossierstreams.runtime.SettingsReader;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.reference.Target.Severity;
import io.dossierstreams.view.ViewFollower;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against an HTTP server that asks who sends: what arrives with which secret, and what is said of it where none does. */
class AuthorizationTest {
    private static final String TOKEN = "tok-3f9a-right";
    private static final String WRONG = "tok-77c1-wrong";
    private static final String USER = "sender:pa:ss wörd";
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString(USER.getBytes(StandardCharsets.UTF_8));
    private static final Logger LOG = (Logger) org.slf4j.LoggerFactory.getLogger(AlertmanagerLoop.class);

    @TempDir
    private Path directory;

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicReference<ViewFollower.State> state =
            new AtomicReference<>(SeenAlerts.of(FiredAlert.inState(AlertState.FIRING)));
    private final AtomicLong asked = new AtomicLong();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<DemandingServer> servers = new ArrayList<>();
    private final List<AlertmanagerLoop> loops = new ArrayList<>();

    @BeforeEach
    void listen() {
        log.start();
        LOG.setLevel(Level.TRACE);
        LOG.addAppender(log);
        LOG.setAdditive(false);
    }

    @AfterEach
    void close() {
        loops.forEach(AlertmanagerLoop::close);
        servers.forEach(DemandingServer::close);
        LOG.detachAppender(log);
        LOG.setAdditive(true);
        LOG.setLevel(null);
    }

    @Test
    void shouldArriveWithTheTokenOfTheFile() throws Exception {
        DemandingServer server = serverFor("Bearer " + TOKEN);

        start(token(server, TOKEN + "\n"), new AtomicBoolean(true));

        await(() -> !server.posts().isEmpty());
        assertThat(server.posts()).containsOnly("Bearer " + TOKEN + ": T:C:2023-06 WARNING");
        assertThat(failures()).isZero();
    }

    @Test
    void shouldArriveWithUserAndPasswordOfTheFile() throws Exception {
        DemandingServer server = serverFor(BASIC);

        start(settings(server, "alertmanager.basic.file", USER + "\n"), new AtomicBoolean(true));

        await(() -> !server.posts().isEmpty());
        assertThat(server.posts()).containsOnly(BASIC + ": T:C:2023-06 WARNING");
        assertThat(failures()).isZero();
    }

    @Test
    void shouldCountEachFailureAndLogOneWhenTheTokenIsWrong() throws Exception {
        DemandingServer server = serverFor("Bearer " + TOKEN);

        start(token(server, WRONG), new AtomicBoolean(true));

        await(() -> failures() >= 3);
        assertThat(server.posts()).isEmpty();
        assertThat(logged())
                .singleElement()
                .asString()
                .contains("HTTP status 401")
                .doesNotContain(WRONG);
    }

    @Test
    void shouldNotLogThePasswordWhenItIsWrong() throws Exception {
        DemandingServer server = serverFor("Bearer " + TOKEN);

        start(settings(server, "alertmanager.basic.file", USER), new AtomicBoolean(true));

        await(() -> failures() >= 1);
        assertThat(logged())
                .singleElement()
                .asString()
                .contains("HTTP status 401")
                .doesNotContain(BASIC)
                .doesNotContain(BASIC.substring("Basic ".length()))
                .doesNotContain("wörd");
    }

    /** Two instances, told apart by their tokens. */
    @Test
    void shouldSendFromTheOtherInstanceWhenTheWorkGoesThere() throws Exception {
        DemandingServer server = serverFor("Bearer one", "Bearer two");
        AtomicBoolean first = new AtomicBoolean(true);
        AtomicBoolean second = new AtomicBoolean();
        start(token(server, "one"), first);
        start(token(server, "two"), second);
        await(() -> !server.posts().isEmpty());
        assertThat(server.posts()).containsOnly("Bearer one: T:C:2023-06 WARNING");

        first.set(false);
        second.set(true);
        state.set(SeenAlerts.of(FiredAlert.inState(AlertState.FIRING).withSeverity(Severity.CRITICAL)));

        await(() -> server.posts().stream().anyMatch(post -> post.endsWith("CRITICAL")));
        assertThat(server.posts())
                .filteredOn(post -> post.endsWith("CRITICAL"))
                .containsOnly("Bearer two: T:C:2023-06 CRITICAL");
    }

    private DemandingServer serverFor(String... accepted) throws IOException {
        DemandingServer server = DemandingServer.start(accepted);
        servers.add(server);
        return server;
    }

    private void start(AlertmanagerSettings settings, AtomicBoolean active) {
        AlertmanagerLoop loop = new AlertmanagerLoop(
                settings,
                "dossier-streams",
                active::get,
                state::get,
                // Whatever is waited for is over at the next turn.
                () -> Instant.parse("2023-06-21T00:00:00Z").plus(Duration.ofMinutes(asked.incrementAndGet())),
                new AlertmanagerMeters(registry));
        loops.add(loop);
        loop.start();
    }

    private AlertmanagerSettings token(DemandingServer server, String token) throws IOException {
        return settings(server, "alertmanager.token.file", token);
    }

    /** As they are read at the start. */
    private AlertmanagerSettings settings(DemandingServer server, String setting, String secret) throws IOException {
        Path key = Files.write(directory.resolve("tick.key"), new byte[32]);
        Path file = Files.writeString(Files.createTempFile(directory, "secret", ""), secret);
        return SettingsReader.read(Map.of(
                        "tick.key.file",
                        key.toString(),
                        "alertmanager.url",
                        server.url().toString(),
                        setting,
                        file.toString()))
                .alertmanager()
                .orElseThrow();
    }

    private double failures() {
        return registry.counter("dossier.alertmanager.failures").count();
    }

    /** All that stands in the log, with the causes. */
    private List<String> logged() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for a minute").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
