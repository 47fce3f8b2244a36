package io.dossierstreams.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.command.CommandRun;
import io.dossierstreams.endtoend.ApplicationProcess;
import io.dossierstreams.schema.topic.TopicNames;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each role does its work over TLS, with a user of its own who may do what the role needs and nothing else. */
@TestMethodOrder(OrderAnnotation.class)
class SecuredClusterIT {
    private static final Path EXAMPLES = Path.of("../examples");

    @TempDir
    private static Path directory;

    private static final Map<Role, Path> SETTINGS = new EnumMap<>(Role.class);
    private static SecuredBroker broker;
    private static ApplicationProcess application;

    @BeforeAll
    static void runApplication() throws Exception {
        broker = SecuredBroker.start(directory);
        for (Role role : Role.values()) {
            String user = role.name().toLowerCase(Locale.ROOT);
            SETTINGS.put(
                    role, new SettingsFile(directory).write(user, broker, broker.user(user, "password of " + user)));
            for (Access need : role.needs(TopicNames.UNPREFIXED, SettingsFile.APPLICATION_ID)) {
                broker.grant(user, need);
            }
        }
        assertWorks(as(Role.ADMINISTRATOR, "topics", "create"));
        application = ApplicationProcess.start(
                Files.createTempFile(directory, "application", ".log"),
                List.of("--config=" + SETTINGS.get(Role.APPLICATION)));
        application.awaitRunning();
    }

    @AfterAll
    static void stop() throws Exception {
        application.stop();
        broker.close();
    }

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void shouldFindThatARoleMayDoWhatItNeeds(Role role) {
        CommandRun run = as(role, "access", "check", role.name().toLowerCase(Locale.ROOT));

        assertWorks(run);
        assertThat(run.out()).contains("permits all");
    }

    @Test
    @Order(1)
    void shouldFindWhatARoleMayNotDo() {
        CommandRun run = as(Role.CONSUMER, "access", "check", "publisher");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("does not permit WRITE of topic dossier.lifecycle.event.v1");
    }

    @Test
    @Order(1)
    void shouldConfigureTopicsAsAdministrator() {
        assertWorks(as(Role.ADMINISTRATOR, "topics", "configure"));
    }

    /** Ready means that it has read the outputs that it shows, too. */
    @Test
    @Order(1)
    void shouldGetReadyAsApplication() throws Exception {
        HttpRequest ready = HttpRequest.newBuilder(URI.create(application.url() + "/health/ready"))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        int status = http.send(ready, BodyHandlers.discarding()).statusCode();
        for (int tries = 0; tries < 150 && status != 200; tries++) {
            Thread.sleep(200);
            status = http.send(ready, BodyHandlers.discarding()).statusCode();
        }

        assertThat(status).as(application.output()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void shouldLoadReferenceDataAsLoader() {
        assertWorks(as(Role.LOADER, "units", "load", example("units.csv")));
        assertWorks(as(Role.LOADER, "targets", "load", example("targets.csv")));
        assertWorks(as(Role.LOADER, "calendars", "load", example("calendars.csv")));
    }

    @Test
    @Order(3)
    void shouldPublishAsPublisher() {
        assertWorks(as(Role.PUBLISHER, "publish", example("events.ndjson")));
    }

    @Test
    @Order(3)
    void shouldNotLoadTargetsAsPublisher() {
        CommandRun run = as(Role.PUBLISHER, "targets", "load", example("targets.csv"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("dossier.target.state.v1");
    }

    @Test
    @Order(4)
    void shouldReportAsAnalyst() throws Exception {
        CommandRun run = report();
        for (int tries = 0; tries < 100 && run.exitCode() != 0; tries++) {
            Thread.sleep(200);
            run = report();
        }

        assertWorks(run);
    }

    private static CommandRun report() {
        return as(Role.ANALYST, "report", "indicators", "--unit", "HN");
    }

    private static CommandRun as(Role role, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--config=" + SETTINGS.get(role));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static void assertWorks(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static String example(String name) {
        return EXAMPLES.resolve(name).toString();
    }
}
