package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a newcomer uses them, one after the other, against {@code run --embedded --replay}. */
@TestMethodOrder(OrderAnnotation.class)
class RunIT {
    private static final Path EXAMPLES = Path.of("../examples");

    @TempDir
    private static Path directory;

    private static EmbeddedApplication application;

    @BeforeAll
    static void startApplication() throws Exception {
        application = EmbeddedApplication.start(directory.resolve("data"), "--replay");
    }

    @AfterAll
    static void stopApplication() throws Exception {
        application.stop();
    }

    @Test
    @Order(1)
    void shouldHaveTheTopicsOfTheListWhenTheApplicationRuns() {
        CommandRun run = command("topics", "check");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    @Order(1)
    void shouldReportTopicsWithAnotherNumberOfPartitions() {
        CommandRun run = command("topics", "check", "--partitions", "3");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("dossier.lifecycle.event.v1: has 6 partitions, expected 3");
    }

    @Test
    @Order(1)
    void shouldConfigureATopicAnewWhenItDiffersFromTheList() throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "dossier.breach.event.v1");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", application.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(
                            topic,
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("retention.ms", "60000"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
        String name = "dossier.breach.event.v1: retention.ms ";
        assertThat(command("topics", "check").err()).startsWith(name + "is 60000, expected -1; set it with");

        assertThat(command("topics", "configure").out().lines())
                .containsExactly(name + "was 60000, is -1", "1 changed");
        assertThat(command("topics", "check").exitCode()).isZero();
    }

    @Test
    @Order(2)
    void shouldLoadNoProceduresWhenTheirUnitsAreMissing() {
        CommandRun run = command("procedures", "load", example("procedures.csv"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errLines()).hasSize(3).first().asString().startsWith("line 4: units: there is no unit HN-BH");
    }

    @Test
    @Order(2)
    void shouldLoadNoTargetsWhenTheirUnitsAreMissing() {
        CommandRun run = command("targets", "load", example("targets.csv"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errLines()).hasSize(4).first().asString().startsWith("line 2: scope.unit: there is no unit BD");
    }

    @Test
    @Order(3)
    void shouldLoadUnitsOnceWhenLoadedTwice() {
        assertThat(command("units", "load", example("units.csv")).out()).startsWith("loaded 4, unchanged 0");
        assertThat(command("units", "load", example("units.yaml")).out()).startsWith("loaded 0, unchanged 4");
    }

    @Test
    @Order(4)
    void shouldShowWhatWouldChange() throws Exception {
        Path file = Files.writeString(
                directory.resolve("units.csv"),
                Files.readString(EXAMPLES.resolve("units.csv")).replace("Xã Hoài Mỹ", "Phường Hoài Mỹ"));

        assertThat(command("units", "diff", file.toString()).out().lines())
                .containsExactly(
                        "~ HN-HM",
                        "    name: \"Xã Hoài Mỹ\" -> \"Phường Hoài Mỹ\"",
                        "0 added, 1 changed, 0 removed, 3 unchanged");
    }

    @Test
    @Order(4)
    void shouldRemoveUnitsOnlyWhenPruning() throws Exception {
        Path more = Files.writeString(directory.resolve("more.csv"), "id,name,level,parent\nHN-X,Xã tạm,COMMUNE,HN\n");

        assertThat(command("units", "load", more.toString()).out()).startsWith("loaded 1, unchanged 0");
        assertThat(command("units", "load", example("units.csv"), "--prune").out())
                .startsWith("loaded 0, unchanged 4, removed 1");
        assertThat(command("units", "diff", more.toString()).out()).startsWith("+ HN-X ");
    }

    @Test
    @Order(5)
    void shouldLoadTargetsWhenTheirUnitsAreThere() {
        CommandRun run = command("targets", "load", example("targets.yaml"));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("loaded 3, unchanged 0");
    }

    @Test
    @Order(5)
    void shouldLoadProceduresAndCampaigns() {
        assertThat(command("procedures", "diff", example("procedures.csv")).out())
                .endsWith("3 added, 0 changed, 0 removed, 0 unchanged" + System.lineSeparator());
        assertThat(command("procedures", "load", example("procedures.csv")).out())
                .startsWith("loaded 3, unchanged 0");
        assertThat(command("procedures", "load", example("procedures.yaml")).out())
                .startsWith("loaded 0, unchanged 3");
        assertThat(command("campaigns", "load", example("campaigns.yaml")).out())
                .startsWith("loaded 2, unchanged 0");
    }

    @Test
    @Order(5)
    void shouldLoadTheHolidaysOfAnotherYearBesideThoseThatAreThere() throws Exception {
        assertThat(command("calendars", "load", example("calendars.csv")).out()).startsWith("loaded 5, unchanged 0");
        assertThat(command("calendars", "load", example("calendars.yaml")).out())
                .startsWith("loaded 0, unchanged 5");
        Path next = Files.writeString(
                directory.resolve("2027.csv"), "calendar,day,kind,name\nVN-2027,2027-01-01,HOLIDAY,Tết Dương lịch\n");
        assertThat(command("calendars", "load", next.toString()).out()).startsWith("loaded 1, unchanged 0");
        Path wrong = Files.writeString(
                directory.resolve("wrong.csv"),
                "calendar,day,kind,name\nours,2026-02-19,HOLIDAY,\nours,2026-02-21,WORKING_DAY,\n");
        CommandRun refused = command("calendars", "diff", wrong.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("line 3: workingDays[0].day: 2026-02-21 is a holiday of calendar VN-2026");
    }

    @Test
    @Order(6)
    void shouldCountPublishedHistoryInItsOwnTime() throws Exception {
        Path file = Files.writeString(
                directory.resolve("events.ndjson"), "no event\n" + Files.readString(EXAMPLES.resolve("events.ndjson")));

        CommandRun run = command(
                "publish", file.toString(), "--ticks", "day", "--set", "tick.key.file=" + application.tickKeyFile());

        assertThat(run.errLines()).singleElement().asString().startsWith("line 1: NOT_JSON ");
        assertThat(run.out()).startsWith("published 5 events, left out 1 bad lines, counted up to tick 6");
        assertThat(run.exitCode()).isEqualTo(1);
        Aggregate communes = aggregates().get("level:HN:COMMUNE/2023-01");
        assertThat(communes.indicators()).contains(new IndicatorValue("online", 1, 2, 3));
        assertThat(communes.measure(Measure.RESOLVED)).isEqualTo(2);
        assertThat(communes.asOf()).isEqualTo("2023-01-09");
    }

    @Test
    @Order(7)
    void shouldPublishWithoutTicksAndWithoutTheSecret() {
        CommandRun run = command("publish", example("events.ndjson"), "--quiet");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("published 5 events, left out 0 bad lines");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldNeedTheSecretToWriteTicks() {
        CommandRun run =
                command("publish", example("events.ndjson"), "--ticks", "day", "--set", "tick.key.file=no/such/file");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("tick.key.file: expected a readable file");
    }

    @Test
    void shouldSayThatThePortIsInUseWhenASecondBrokerWantsIt() {
        CommandRun run = CommandRun.of(
                "run",
                "--embedded",
                "--data",
                directory.resolve("second").toString(),
                "--port",
                Integer.toString(application.port()));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("port " + application.port() + " on 127.0.0.1 is already in use");
    }

    private static CommandRun command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", application.bootstrapServers()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static String example(String name) {
        return EXAMPLES.resolve(name).toString();
    }

    private static Map<String, Aggregate> aggregates() {
        Map<String, Aggregate> aggregates = new TreeMap<>();
        TopicPartition partition = new TopicPartition(Topic.AGGREGATES.topicName(), 0);
        try (Consumer<byte[], byte[]> consumer =
                new KafkaClients(application.bootstrapServers(), TopicNames.UNPREFIXED, Map.of()).consumer()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                    String key = new String(message.key(), StandardCharsets.UTF_8);
                    if (key.contains("/")) {
                        aggregates.put(key, MessageCodec.AGGREGATE.decode(message.value()));
                    }
                }
            }
        }
        return aggregates;
    }
}
