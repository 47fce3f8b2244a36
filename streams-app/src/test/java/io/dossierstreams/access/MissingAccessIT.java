package io.dossierstreams.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.command.CommandRun;
import io.dossierstreams.endtoend.ApplicationProcess;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An application that lacks one permission says which, before it does anything. */
class MissingAccessIT {
    private static final String USER = "application";

    @TempDir
    private static Path directory;

    private static SecuredBroker broker;
    private static Path settings;

    @BeforeAll
    static void runOnceWithAllPermissions() throws Exception {
        broker = SecuredBroker.start(directory);
        settings = new SettingsFile(directory).write(USER, broker, broker.user(USER, "a password of its own"));
        Path administrator = new SettingsFile(directory)
                .write("administrator", broker, broker.user("administrator", "another password"));
        for (Access need : Role.ADMINISTRATOR.needs(TopicNames.UNPREFIXED, SettingsFile.APPLICATION_ID)) {
            broker.grant("administrator", need);
        }
        assertThat(CommandRun.of("topics", "create", "--config=" + administrator)
                        .exitCode())
                .isZero();
        for (Access need : Role.APPLICATION.needs(TopicNames.UNPREFIXED, SettingsFile.APPLICATION_ID)) {
            broker.grant(USER, need);
        }
        try (ApplicationProcess application = ApplicationProcess.start(
                Files.createTempFile(directory, "application", ".log"), List.of("--config=" + settings))) {
            application.awaitRunning();
            application.stop();
        }
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    static Stream<Map.Entry<Access, AclOperation>> permissions() {
        return Role.APPLICATION.needs(TopicNames.UNPREFIXED, SettingsFile.APPLICATION_ID).stream()
                .flatMap(need -> need.operations().stream().map(operation -> Map.entry(need, operation)));
    }

    @ParameterizedTest
    @MethodSource("permissions")
    void shouldSayWhichPermissionIsMissingWhenOneIs(Map.Entry<Access, AclOperation> permission) throws Exception {
        Access need = permission.getKey();
        broker.revoke(USER, need, permission.getValue());
        try {
            CommandRun run = CommandRun.of("run", "--config=" + settings);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.errLines())
                    .singleElement()
                    .asString()
                    .contains(permission.getValue().name())
                    .endsWith(" " + need.resourceName());
        } finally {
            broker.grant(USER, need);
        }
    }

    /** The ticker writes the one, the pipeline the other. */
    @ParameterizedTest
    @EnumSource(names = {"EVENTS", "DELTAS"})
    void shouldEndWithAFailureWhenAPermissionIsTakenAwayWhileItRuns(Topic topic) throws Exception {
        Access need = Role.APPLICATION.needs(TopicNames.UNPREFIXED, SettingsFile.APPLICATION_ID).stream()
                .filter(access -> access.resourceName().equals(topic.topicName()))
                .findFirst()
                .orElseThrow();
        try (ApplicationProcess application = ApplicationProcess.start(
                Files.createTempFile(directory, "application", ".log"), List.of("--config=" + settings))) {
            application.awaitRunning();
            broker.revoke(USER, need, AclOperation.WRITE);

            assertThat(application.awaitEnd(Duration.ofSeconds(90))).isEqualTo(1);
            assertThat(application.output())
                    .contains("the application has stopped: ")
                    .contains("Not authorized to access topics: [" + topic.topicName() + "]");
        } finally {
            broker.grant(USER, need);
        }
    }

    @Test
    void shouldListAllThatIsMissingWhenNothingIsPermitted() throws Exception {
        Path stranger = new SettingsFile(directory).write("stranger", broker, broker.user("stranger", "let me in"));

        CommandRun run = CommandRun.of("run", "--config=" + stranger);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errLines())
                .hasSameSizeAs(Role.APPLICATION.needs(TopicNames.UNPREFIXED, SettingsFile.APPLICATION_ID));
    }

    @Test
    void shouldSayThatThePasswordIsRefusedWhenItIsWrong() throws Exception {
        Map<String, String> wrong = broker.user("forgetful", "the right one");
        wrong.replaceAll((name, value) -> value.replace("the right one", "a wrong one"));

        CommandRun run = CommandRun.of(
                "topics", "check", "--config=" + new SettingsFile(directory).write("forgetful", broker, wrong));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("does not accept who we are").doesNotContain("a wrong one");
    }

    @Test
    void shouldSayThatTheCertificateIsNotTrustedWhenItIsNot() throws Exception {
        Map<String, String> untrusting = broker.user("careful", "password");
        untrusting.keySet().removeIf(name -> name.startsWith("ssl.truststore"));

        CommandRun run = CommandRun.of(
                "topics", "check", "--config=" + new SettingsFile(directory).write("careful", broker, untrusting));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("does not accept who we are").contains("SSL handshake failed");
    }
}
