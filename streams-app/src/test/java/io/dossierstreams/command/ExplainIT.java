package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dossierstreams.log.Ticker;
import io.dossierstreams.model.LogEntry;
import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.LogEntry.UnitLoaded;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.replay.Arrival;
import io.dossierstreams.replay.ClosedTicks;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.ReferenceTopic;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.TopicContent;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import io.dossierstreams.topology.KindTargets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A random log through the application on a broker, and every message of its alerts explained. */
@TestMethodOrder(OrderAnnotation.class)
class ExplainIT {
    private static final RandomLog LOG = RandomLog.withMovingUnits(9, 50, 45);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path directory;

    private static EmbeddedCluster cluster;
    private static KafkaClients clients;
    private static List<ConsumerRecord<byte[], byte[]>> messages;

    @BeforeAll
    static void publishRandomLog() throws Exception {
        cluster = EmbeddedCluster.start(directory, 0);
        Settings settings = cluster.settings(Map.of());
        clients = KafkaClients.of(settings);
        try (Application application = new Application(settings, false, Clock.systemUTC(), new SimpleMeterRegistry())) {
            application.start();
            assertThat(application.awaitRunning(PATIENCE)).isTrue();
            long last = send(settings);
            try (ClosedTicks closed = new ClosedTicks(clients.consumer(), TopicNames.UNPREFIXED)) {
                assertThat(closed.await(last, PATIENCE, tick -> {})).isTrue();
            }
        }
        messages = breachEvents();
    }

    private static long send(Settings settings) {
        try (Ticker ticker = Application.ticker(settings);
                Producer<byte[], byte[]> producer = clients.producer()) {
            ticker.open();
            for (LogEntry entry : LOG.entries()) {
                if (entry instanceof EventArrived arrived) {
                    producer.send(Arrival.of(arrived.at(), arrived.event()).message());
                } else if (entry instanceof UnitLoaded loaded) {
                    new ReferenceTopic<>(clients, ReferenceKind.UNITS)
                            .write(List.of(loaded.unit()), List.of(), loaded.at());
                } else if (entry instanceof DayTick tick) {
                    loadTargets(ticker.state().tick(), tick.now());
                    producer.flush();
                    ticker.tick(tick.now());
                }
            }
            return ticker.state().tick();
        }
    }

    private static void loadTargets(long ticks, Instant now) {
        if (ticks % 25 == 0) {
            new ReferenceTopic<>(clients, ReferenceKind.TARGETS)
                    .write(KindTargets.all(Math.toIntExact(ticks / 25)), List.of(), now);
        }
    }

    @AfterAll
    static void stopBroker() {
        cluster.close();
    }

    @Test
    @Order(1)
    void shouldArriveAtEveryMessageByteForByte() throws Exception {
        assertThat(messages).hasSizeGreaterThan(50);
        assertThat(messages.stream().map(ExplainIT::breach).map(Breach::kind))
                .containsAll(EnumSet.allOf(AlertKind.class));
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            Breach breach = breach(message);

            CommandRun run =
                    explain(breach.id(), "--revision", Integer.toString(breach.revision()), "--format", "json");

            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
            JsonNode explained = JSON.readTree(run.out());
            assertThat(explained.get("same").asBoolean()).isTrue();
            assertThat(explained.get("messages").findValuesAsText("topic")).contains(Topic.BREACH_EVENTS.topicName());
            assertThat(explained.get("counted"))
                    .isEqualTo(JSON.readTree(message.value()))
                    .isEqualTo(explained.get("story").get(explained.get("story").size() - 1));
        }
    }

    @Test
    @Order(1)
    void shouldPrintVerdictStoryTargetEvidenceAndEvents() {
        Breach breach = last(candidate -> candidate.kind() == AlertKind.BELOW_TARGET
                && candidate.state() == AlertState.FIRING
                && candidate.evidence().denominator() > 2);

        CommandRun run = explain(breach.id(), "--revision", Integer.toString(breach.revision()), "--events", "2");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .contains(
                        breach.id() + ", bản tin số " + breach.revision() + " / revision " + breach.revision()
                                + ": FIRING",
                        "Diễn biến / Story",
                        "Chỉ tiêu / Target",
                        "Căn cứ số liệu / Evidence",
                        "     " + breach.text().vi(),
                        "     " + breach.text().en())
                .anyMatch(line -> line.startsWith("The log, counted anew up to tick ")
                        && line.endsWith(", gives the same message, byte for byte."))
                .anyMatch(line -> line.contains(" more of these cases would have met it"))
                .anyMatch(line -> line.contains("/ The last 2 of "));
    }

    @Test
    @Order(1)
    void shouldExplainInOneLanguageWhenAsked() {
        Breach breach = last(candidate -> true);

        assertThat(explain(breach.id(), "--lang", "en").out())
                .contains("byte for byte")
                .doesNotContain("Nhật ký")
                .doesNotContain("Diễn biến");
        assertThat(explain(breach.id(), "--lang", "vi").out())
                .contains("đến từng byte")
                .doesNotContain("Story");
    }

    @Test
    @Order(1)
    void shouldExplainAnAlertThatConcernedNobody() {
        String id = firstQuiet();

        CommandRun run = explain(id, "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("byte for byte")
                .contains(Topic.BREACH_STATES.topicName())
                .contains("(on the topic of states only)")
                .doesNotContain(Topic.BREACH_EVENTS.topicName());
    }

    @Test
    @Order(1)
    void shouldNameTheNearestWhenThereIsNoSuchAlert() {
        String id = last(candidate -> true).id();

        assertRefused(
                explain(id.substring(0, id.length() - 1)),
                "there is no alert " + id.substring(0, id.length() - 1) + "; the nearest are ",
                id,
                "'breaches --all' lists every one");
    }

    @Test
    @Order(1)
    void shouldNameTheRevisionsWhenThereIsNoSuchRevision() {
        String id = last(candidate -> true).id();

        assertRefused(explain(id, "--revision", "99"), "alert " + id + " has no revision 99 on its topics; there ");
    }

    @Test
    @Order(1)
    void shouldSuspectTheKeyWhenNoTickIsSignedWithIt() throws Exception {
        Path other = Files.writeString(directory.resolve("other.key"), "another key, as long as that one");

        assertRefused(
                explain(last(candidate -> true).id(), "--set", "tick.key.file=" + other),
                "no tick is signed with this key; is tick.key.file the one that the application runs with?");
    }

    @Test
    @Order(1)
    void shouldSayThatNoBrokerAnswers() {
        CommandRun run = CommandRun.of(
                "explain",
                "T:U:2023-06",
                "--bootstrap-servers",
                "127.0.0.1:1",
                "--set",
                "tick.key.file=" + cluster.tickKeyFile());

        assertRefused(run, "no Kafka broker answers at 127.0.0.1:1");
    }

    @Test
    @Order(1)
    void shouldListTheAlertsThatGoOn() {
        CommandRun run = breaches("--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().toList().get(0)).startsWith("tick ");
        assertThat(listed(run))
                .isNotEmpty()
                .allMatch(line -> line.contains(" FIRING ") || line.contains(" RECOVERING "));
    }

    @Test
    @Order(1)
    void shouldListOnlyWhatIsAskedFor() {
        assertThat(listed(breaches("--all", "--target", "idle")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("idle:"))
                .anyMatch(line -> line.contains(" MISSED "));
        assertThat(listed(breaches("--state", "MISSED,EXPIRED", "--unit", "U1")))
                .isNotEmpty()
                .allMatch(line -> line.contains(":U1:"));
        assertThat(breaches("--target", "no-such", "--all").out().lines().toList())
                .hasSize(2)
                .contains("0 of 0 alerts");
        assertThat(breaches("--all", "--period", "2023-11", "--format", "csv")
                        .out()
                        .lines()
                        .toList())
                .first()
                .asString()
                .startsWith("alert,kind,state,");
    }

    @Test
    @Order(1)
    void shouldListAlertsAsTheyStandOnTheTopicWhenAskedForJson() {
        Breach last = last(candidate -> true);

        List<Breach> listed = breaches("--all", "--target", last.target(), "--format", "json")
                .out()
                .lines()
                .map(line -> MessageCodec.BREACH.decode(line.getBytes(StandardCharsets.UTF_8)))
                .toList();

        assertThat(listed).contains(last).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
    }

    @Test
    @Order(2)
    void shouldSayWhatDiffersWhenAMessageWasTamperedWith() throws Exception {
        ConsumerRecord<byte[], byte[]> message = messages.get(messages.size() - 1);
        Breach breach = breach(message);
        String tampered = new String(message.value(), StandardCharsets.UTF_8)
                .replace("\"shortfall\":" + breach.evidence().shortfall(), "\"shortfall\":4711");
        try (Producer<byte[], byte[]> producer = clients.producer()) {
            ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(
                    message.topic(),
                    0,
                    message.timestamp(),
                    message.key(),
                    tampered.getBytes(StandardCharsets.UTF_8),
                    message.headers());
            sent.headers().remove("breach-level");
            producer.send(sent).get();
        }

        CommandRun run = explain(breach.id(), "--revision", Integer.toString(breach.revision()), "--format", "json");

        assertThat(run.exitCode()).isEqualTo(1);
        JsonNode explained = JSON.readTree(run.out());
        assertThat(explained.get("same").asBoolean()).isFalse();
        List<String> differences = new ArrayList<>();
        explained
                .get("messages")
                .forEach(copy -> copy.get("differences")
                        .forEach(difference ->
                                differences.add(difference.get("where").asText() + "="
                                        + difference.get("published").asText() + "|"
                                        + difference.get("counted").asText())));
        assertThat(differences)
                .contains("value evidence.shortfall=4711|" + breach.evidence().shortfall())
                .anyMatch(difference ->
                        difference.endsWith("|breach-level: " + breach.level()) || difference.contains("breach-level"));
        assertThat(explain(breach.id(), "--revision", Integer.toString(breach.revision()), "--lang", "en")
                        .out())
                .contains("gives another message")
                .contains("value evidence.shortfall")
                .contains("published: 4711");
    }

    @Test
    @Order(3)
    void shouldRefuseALogThatHasLostItsFirstRecords() throws Exception {
        try (Admin admin = clients.admin()) {
            admin.deleteRecords(
                            Map.of(new TopicPartition(Topic.EVENTS.topicName(), 2), RecordsToDelete.beforeOffset(3)))
                    .all()
                    .get();
        }

        assertRefused(
                explain(breach(messages.get(0)).id()),
                "dossier.lifecycle.event.v1 has lost its first records (partition 2 begins at offset 3)");
    }

    private static List<String> listed(CommandRun run) {
        List<String> lines = run.out().lines().toList();
        return lines.subList(2, lines.size() - 1);
    }

    private static void assertRefused(CommandRun run, String... parts) {
        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err()).contains(parts);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    /** The last message on the topic that is so. */
    private static Breach last(Predicate<Breach> condition) {
        return messages.stream()
                .map(ExplainIT::breach)
                .filter(condition)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static String firstQuiet() {
        List<String> quiet = new ArrayList<>();
        TopicContent.read(clients, Topic.BREACH_STATES, message -> {
            if (isBreach(message) && !breach(message).concernsConsumers()) {
                quiet.add(breach(message).id());
            }
        });
        messages.forEach(message -> quiet.remove(breach(message).id()));
        return quiet.get(0);
    }

    private static List<ConsumerRecord<byte[], byte[]>> breachEvents() {
        List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
        TopicContent.read(clients, Topic.BREACH_EVENTS, message -> {
            if (isBreach(message)) {
                read.add(message);
            }
        });
        return read;
    }

    private static boolean isBreach(ConsumerRecord<byte[], byte[]> message) {
        return MessageType.BREACH.typeName().equals(CloudEventHeaders.typeOf(message.headers()));
    }

    private static Breach breach(ConsumerRecord<byte[], byte[]> message) {
        return MessageCodec.BREACH.decode(message.value());
    }

    private static CommandRun explain(String... arguments) {
        List<String> all = new ArrayList<>(List.of("explain"));
        all.addAll(List.of(arguments));
        if (all.stream().noneMatch(argument -> argument.startsWith("tick.key.file="))) {
            all.addAll(List.of("--set", "tick.key.file=" + cluster.tickKeyFile()));
        }
        return command(all);
    }

    private static CommandRun breaches(String... arguments) {
        List<String> all = new ArrayList<>(List.of("breaches"));
        all.addAll(List.of(arguments));
        return command(all);
    }

    private static CommandRun command(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--bootstrap-servers", cluster.bootstrapServers()));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
