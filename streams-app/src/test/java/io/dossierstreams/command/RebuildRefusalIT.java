package io.dossierstreams.command;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.log.Signer;
import io.dossierstreams.log.Ticker;
import io.dossierstreams.replay.Arrival;
import io.dossierstreams.replay.ClosedTicks;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.TopicAdmin;
import io.dossierstreams.schema.figure.TickMark;
import io.dossierstreams.schema.topic.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that a rebuild does not write, and an old log with all that is not simply copied. */
class RebuildRefusalIT {
    private static final int PARTITIONS = 2;
    private static final Instant END_OF_MAY = at("2023-06-01T00:00");

    @TempDir
    private static Path directory;

    private static EmbeddedCluster cluster;

    /** One tick; an event in its place, one in a wrong one, a forged tick, and an event behind the tick. */
    @BeforeAll
    static void writeOldLog() throws Exception {
        cluster = EmbeddedCluster.start(directory.resolve("data"), 0);
        Settings settings = settings("old.");
        KafkaClients clients = KafkaClients.of(settings);
        try (Application old = new Application(settings, false, Clock.systemUTC(), new SimpleMeterRegistry());
                Ticker ticker = Application.ticker(settings);
                ClosedTicks closed = new ClosedTicks(clients.consumer(), clients.topics())) {
            old.start();
            ticker.open();
            send(settings, "D-1", 0);
            send(settings, "D-2", 1);
            sendForgedTick(settings);
            ticker.tick(END_OF_MAY);
            assertThat(closed.await(1, Duration.ofSeconds(60), tick -> {})).isTrue();
            send(settings, "D-3", 0);
        }
    }

    @AfterAll
    static void stopBroker() {
        cluster.close();
    }

    @Test
    void shouldSayWhatIsNotSimplyCopied() throws Exception {
        CommandRun run = rebuild("topic.prefix=new.", "--yes");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("copied 2 events and ")
                .contains("1 events lay in a wrong partition, where they were rejected")
                .contains("1 records were left out: they claim to be of the application")
                .contains("1 events lie behind the last tick of the old log and were not copied");
    }

    @Test
    void shouldFailWhenFiguresDifferSinceAnEventCountsNow() throws Exception {
        CommandRun run = rebuild("topic.prefix=differs.", "--yes");

        assertThat(run.out())
                .contains("differs.dossier.unit-day.state.v1 HN-BH/2023-05-10")
                .contains("\"received\":2");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void shouldNameARuleThatDiffers() throws Exception {
        CommandRun run = rebuild("topic.prefix=other-rule.\nhorizon.months=36");

        assertThat(run.out()).contains("counts by another rule: horizon.months 24 -> 36");
    }

    @Test
    void shouldWriteNothingWhenNobodyCanBeAsked() throws Exception {
        CommandRun run = rebuild("topic.prefix=unasked.");

        assertThat(run.err()).startsWith("there is no terminal to ask on; add --yes to go on");
        assertThat(run.exitCode()).isEqualTo(2);
        try (Admin admin = KafkaClients.of(settings("unasked.")).admin()) {
            assertThat(new TopicAdmin(admin, settings("unasked.").cluster()).missing(List.of(Topic.values())))
                    .hasSize(Topic.values().length);
        }
    }

    @Test
    void shouldRefuseTheOldLogItself() throws Exception {
        assertRefused(
                rebuild("event.partitions=4", "--yes"),
                "the new log is the old one: both are on the same cluster with topic.prefix \"old.\"");
    }

    @Test
    void shouldRefuseTheOldApplication() throws Exception {
        assertRefused(
                rebuild("topic.prefix=new-one.\napplication.id=old.dossier-streams", "--yes"),
                "the new log has the application of the old one: both have application.id old.dossier-streams, and"
                        + " would share a group and state");
    }

    @Test
    void shouldRefuseALogWithEventsOfOthers() throws Exception {
        createTopics("foreign.");
        send(settings("foreign."), "D-1", 0);

        assertRefused(
                rebuild("topic.prefix=foreign.", "--yes"),
                "foreign.dossier.lifecycle.event.v1: holds events that no rebuild has copied; name another topic.prefix"
                        + " for the new log");
    }

    @Test
    void shouldRefuseALogWithTicksOfItsOwn() throws Exception {
        createTopics("live.");
        try (Ticker ticker = Application.ticker(settings("live."))) {
            ticker.open();
            ticker.tick(at("2023-05-15T12:00"));
        }

        assertRefused(
                rebuild("topic.prefix=live.", "--yes"),
                "there is no tick at 2023-05-15T12:00+07:00 behind which to go on; the last one is 1, at"
                        + " 2023-06-01T00:00+07:00");
    }

    @Test
    void shouldRefuseAStepThatDividesNoDay() throws Exception {
        CommandRun run = rebuild("topic.prefix=step.", "--yes", "--every", "7h");

        assertThat(run.err()).startsWith("--every: expected 1d, hours or minutes that divide a day");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void shouldNameTheFileThatCannotBeRead() {
        CommandRun run = command("rebuild", "--into", "no/such/file");

        assertThat(run.err()).startsWith("--into: no/such/file cannot be read");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void shouldSuspectTheKeyWhenNoTickIsSignedWithIt() throws Exception {
        Path other = Files.writeString(directory.resolve("other.key"), "a third key, as long as the others");

        assertRefused(
                rebuild("topic.prefix=key.", "--yes", "--set", "tick.key.file=" + other),
                "old.dossier.lifecycle.event.v1: no tick is signed with this key; is tick.key.file the one that the"
                        + " application runs with?");
    }

    private static void assertRefused(CommandRun run, String message) {
        assertThat(run.errLines()).containsExactly(message);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static CommandRun rebuild(String file, String... options) throws Exception {
        Path into = Files.writeString(
                Files.createTempFile(directory, "into", ".properties"),
                file + "\nstate.directory=" + directory.resolve("state") + "\n");
        List<String> all = new ArrayList<>(List.of("rebuild", "--quiet", "--into", into.toString()));
        all.addAll(List.of(options));
        return command(all.toArray(String[]::new));
    }

    private static CommandRun command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (all.stream().noneMatch(option -> option.startsWith("tick.key.file="))) {
            all.addAll(List.of("--set", "tick.key.file=" + cluster.tickKeyFile()));
        }
        all.addAll(List.of("--bootstrap-servers", cluster.bootstrapServers(), "--set", "topic.prefix=old."));
        all.addAll(List.of("--set", "event.partitions=" + PARTITIONS, "--set", "state.store=memory"));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static Settings settings(String prefix) {
        return cluster.settings(Map.of(
                "topic.prefix", prefix, "event.partitions", Integer.toString(PARTITIONS), "state.store", "memory"));
    }

    private static void createTopics(String prefix) {
        try (Admin admin = KafkaClients.of(settings(prefix)).admin()) {
            new TopicAdmin(admin, settings(prefix).cluster()).create();
        }
    }

    /** @param shift by how many partitions it lies beside its place */
    private static void send(Settings settings, String id, int shift) {
        KafkaClients clients = KafkaClients.of(settings);
        try (Producer<byte[], byte[]> producer = clients.producer()) {
            dossier(id).received("2023-05-10T09:00", "HN-BH").events().forEach(event -> {
                ProducerRecord<byte[], byte[]> message =
                        Arrival.of(event.time(), event).message();
                int place = Utils.toPositive(Utils.murmur2(message.key())) % PARTITIONS;
                producer.send(new ProducerRecord<>(
                        clients.topics().name(Topic.EVENTS),
                        (place + shift) % PARTITIONS,
                        message.timestamp(),
                        message.key(),
                        message.value(),
                        message.headers()));
            });
        }
    }

    private static void sendForgedTick(Settings settings) {
        ControlRecord tick = ControlRecord.tick(new TickMark(1, END_OF_MAY, PARTITIONS));
        Signer forger = new Signer("another key, as long as that one".getBytes(StandardCharsets.UTF_8));
        KafkaClients clients = KafkaClients.of(settings);
        try (Producer<byte[], byte[]> producer = clients.producer()) {
            producer.send(new ProducerRecord<>(
                    clients.topics().name(Topic.EVENTS),
                    1,
                    END_OF_MAY.toEpochMilli(),
                    tick.key(),
                    tick.value(),
                    tick.headers(1, END_OF_MAY, forger)));
        }
    }
}
