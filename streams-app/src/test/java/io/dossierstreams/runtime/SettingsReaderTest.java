package io.dossierstreams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dossierstreams.reference.Entry;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @TempDir
    private Path directory;

    private final Map<String, String> given = new HashMap<>();

    @BeforeEach
    void giveWhatIsRequired() throws IOException {
        Path key = Files.write(directory.resolve("key"), new byte[32]);
        given.put("bootstrap.servers", "kafka-1:9092,[::1]:9093");
        given.put("tick.key.file", key.toString());
        given.put("state.directory", Path.of("/var/lib/dossier-streams").toString());
    }

    @Test
    void shouldHaveDefaultsWhenOnlyTheRequiredIsGiven() {
        Settings settings = SettingsReader.read(given);

        assertThat(settings.cluster().eventPartitions()).isEqualTo(6);
        assertThat(settings.cluster().zone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(settings.tickInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.groupInstanceId()).isEmpty();
        assertThat(settings.dueSoon()).isEqualTo(Duration.ofHours(24));
        assertThat(settings.cluster().kafka()).isEmpty();
    }

    @Test
    void shouldTakeKindsOfPeriodsOfTheCalendar() {
        assertThat(SettingsReader.read(given).metrics().periods()).containsExactly(PeriodKind.MONTH);

        given.put("metrics.periods", "half_year, month");
        assertThat(SettingsReader.read(given).metrics().periods())
                .containsExactlyInAnyOrder(PeriodKind.MONTH, PeriodKind.HALF_YEAR);
    }

    @ParameterizedTest
    @CsvSource({"day", "campaign", "''", "'month,'", "MONTH"})
    void shouldRefuseOtherKindsOfPeriods(String kinds) {
        given.put("metrics.periods", kinds);

        assertThat(problems())
                .containsExactly(
                        "metrics.periods: expected some of month, quarter, half_year, year, year_to_date, was \""
                                + kinds + "\"");
    }

    @Test
    void shouldPutThePrefixBeforeTopicsAndTheDefaultApplicationId() {
        given.put("topic.prefix", "tinh-a.");

        Settings settings = SettingsReader.read(given);

        assertThat(settings.cluster().topics().name(Topic.EVENTS)).isEqualTo("tinh-a.dossier.lifecycle.event.v1");
        assertThat(settings.applicationId()).isEqualTo("tinh-a.dossier-streams");
    }

    @Test
    void shouldTakeTheApplicationIdAsGivenWhateverThePrefix() {
        given.put("topic.prefix", "tinh-a.");
        given.put("application.id", "ours");

        assertThat(SettingsReader.read(given).applicationId()).isEqualTo("ours");
    }

    @Test
    void shouldListEveryMistakeAtOnce() {
        given.put("bootstrap.servers", "kafka");
        given.put("event.partitions", "0");
        given.put("time.zone", "Saigon");
        given.put("tick.key.file", directory.resolve("none").toString());
        given.put("state.store", "paper");
        given.put("colour", "red");

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "bootstrap.servers: expected host:port, comma separated, was \"kafka\"",
                        "event.partitions: expected a whole number from 1 to 1000, was \"0\"",
                        "time.zone: expected a time zone such as Asia/Ho_Chi_Minh, was \"Saigon\"",
                        "tick.key.file: expected a readable file of at least 16 bytes, was \""
                                + directory.resolve("none") + "\"",
                        "state.store: expected one of [rocksdb, memory], was \"paper\"",
                        "colour: there is no such setting; see 'dossier-streams run --help'");
    }

    @ParameterizedTest
    @CsvSource({
        "bootstrap.servers, kafka",
        "bootstrap.servers, 'kafka:9092,'",
        "topic.prefix, tỉnh",
        "application.id, a b",
        "event.partitions, 1001",
        "event.partitions, six",
        "replication.factor, 0",
        "tick.interval.ms, 99",
        "tick.interval.ms, 1.5",
        "stream.threads, 65",
        "event.maximum.bytes, 100",
        "event.maximum.depth, 1",
        "horizon.months, -1",
        "due.soon.hours, -1",
        "due.soon.hours, 1.5"
    })
    void shouldNameTheSettingWhenItsValueCannotBe(String name, String text) {
        given.put(name, text);

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(name + ": expected ")
                .endsWith("was \"" + text + "\"");
    }

    @Test
    void shouldHandOnWhenADossierIsDueSoonToThoseWhoCount() {
        given.put("due.soon.hours", "0");

        assertThat(SettingsReader.read(given).counting().dossierRules().dueSoon())
                .isZero();
        assertThat(SettingsReader.readCounting(given).dossierRules().dueSoon()).isZero();
    }

    @Test
    void shouldRefuseAMaximumIntervalBelowTheInterval() {
        given.put("tick.interval.ms", "5000");
        given.put("tick.maximum.interval.ms", "4000");

        assertThat(problems()).containsExactly("tick.maximum.interval.ms: must be at least tick.interval.ms");
    }

    @Test
    void shouldRefuseAKeyThatIsTooShort() throws IOException {
        Files.write(directory.resolve("key"), new byte[15]);

        assertThat(problems()).singleElement().asString().startsWith("tick.key.file: expected a readable file");
    }

    @Test
    void shouldHaveNoFileOfDefinitionsWhenNoneIsGiven() {
        assertThat(SettingsReader.read(given).definitions()).isEmpty();
    }

    @Test
    void shouldHaveTheDefinitionsOfTheFileWhenOneIsGiven() {
        given.put("definitions.file", "../examples/definitions.yaml");

        assertThat(SettingsReader.read(given).definitions().orElseThrow().entries())
                .extracting(Entry::id)
                .containsExactly("online.v2", "received-in-person.v1");
    }

    @Test
    void shouldListEveryMistakeOfTheDefinitionsWithItsLineBesideTheOthers() throws IOException {
        String example = Files.readString(Path.of("../examples/definitions.yaml"));
        Path file = Files.writeString(
                directory.resolve("d.yaml"),
                example.replace("numerator: receivedOnline", "numerator: receivedOnlin")
                        .replace("received - receivedOnline", "received - received-in-person"));
        given.put("definitions.file", file.toString());
        given.put("event.partitions", "0");

        assertThat(problems())
                .satisfiesExactlyInAnyOrder(
                        partitions -> assertThat(partitions).startsWith("event.partitions: "),
                        unknown -> assertThat(unknown)
                                .startsWith("definitions.file: line 3: online.v2: numerator: ")
                                .contains("receivedOnlin"),
                        circle -> assertThat(circle)
                                .startsWith(
                                        "definitions.file: line 13: received-in-person.v1: value: goes in a circle"));
    }

    @ParameterizedTest
    @CsvSource({
        "none.yaml, 'expected a readable file, was '",
        "empty.yaml, 'expected definitions, found none in '",
        "d.txt, 'expected a file that ends in .csv, .yaml or .yml'"
    })
    void shouldRefuseAFileWithoutDefinitions(String name, String problem) throws IOException {
        Files.writeString(directory.resolve("empty.yaml"), "[]\n");
        Files.writeString(directory.resolve("d.txt"), "[]\n");
        given.put("definitions.file", directory.resolve(name).toString());

        assertThat(problems()).singleElement().asString().startsWith("definitions.file: " + problem);
    }

    @Test
    void shouldTellWhenStateIsInTheFolderForTemporaryFiles() {
        given.put(
                "state.directory",
                Path.of(System.getProperty("java.io.tmpdir"), "x").toString());

        assertThat(SettingsReader.read(given).stateIsTemporary()).isTrue();
    }

    @Test
    void shouldNotCallStateTemporaryElsewhere() {
        given.put("state.directory", Path.of("/var/lib/dossier-streams").toString());

        assertThat(SettingsReader.read(given).stateIsTemporary()).isFalse();
    }

    @Test
    void shouldRefuseToChangeWhatExactlyOnceHangsOn() {
        given.put("kafka.isolation.level", "read_uncommitted");

        assertThat(problems()).containsExactly("kafka.isolation.level: is fixed, as exactly once hangs on it");
    }

    @ParameterizedTest
    @CsvSource({
        "bootstrap.servers, bootstrap.servers",
        "replication.factor, replication.factor",
        "state.dir, state.directory",
        "num.stream.threads, stream.threads",
        "num.standby.replicas, standby.replicas",
        "group.instance.id, group.instance.id"
    })
    void shouldRefuseASecondWayToSetWhatHasASettingOfItsOwn(String kafkaName, String own) {
        given.put("kafka." + kafkaName, "1");

        assertThat(problems()).containsExactly("kafka." + kafkaName + ": is set with " + own);
    }

    @Test
    void shouldPassSettingsOnToKafka() {
        given.put("kafka.security.protocol", "SSL");

        assertThat(SettingsReader.read(given).cluster().kafka()).isEqualTo(Map.of("security.protocol", "SSL"));
    }

    @Test
    void shouldNeedNoSecretWhenOnlyTheClusterIsRead() {
        ClusterSettings settings =
                SettingsReader.readCluster(Map.of("bootstrap.servers", "k:1", "tick.key.file", "not/on/this/machine"));

        assertThat(settings.bootstrapServers()).isEqualTo("k:1");
        assertThat(settings.eventPartitions()).isEqualTo(6);
    }

    @Test
    void shouldStillNameUnknownSettingsWhenOnlyTheClusterIsRead() {
        SettingsException mistakes = catchThrowableOfType(
                SettingsException.class, () -> SettingsReader.readCluster(Map.of("bootstrap.server", "k:1")));

        assertThat(mistakes.problems())
                .singleElement()
                .asString()
                .startsWith("bootstrap.server: there is no such setting");
    }

    @Test
    void shouldNeedTheSecretWhenTicksAreToBeWritten() {
        given.put("tick.key.file", directory.resolve("none").toString());

        SettingsException mistakes =
                catchThrowableOfType(SettingsException.class, () -> SettingsReader.readTicker(given));

        assertThat(mistakes.problems())
                .singleElement()
                .asString()
                .startsWith("tick.key.file: expected a readable file");
    }

    @Test
    void shouldTakeWhatTheEnvironmentHasForIt() {
        Map<String, String> environment = Map.of(
                "DOSSIER_TICK_INTERVAL_MS", "1000", "DOSSIER_KAFKA_SECURITY_PROTOCOL", "SSL", "PATH", "/usr/bin");

        assertThat(SettingsReader.fromEnvironment(environment))
                .isEqualTo(Map.of("tick.interval.ms", "1000", "kafka.security.protocol", "SSL"));
    }

    @Test
    void shouldReadASecretFromTheFileThatIsNamed() throws Exception {
        Path file = Files.writeString(directory.resolve("jaas"), "ScramLoginModule required;\n");
        given.put("kafka.sasl.jaas.config.file", file.toString());

        assertThat(SettingsReader.read(given).cluster().kafka())
                .isEqualTo(Map.of("sasl.jaas.config", "ScramLoginModule required;"));
    }

    @Test
    void shouldNameTheSettingWhenTheFileOfASecretCannotBeRead() {
        given.put("kafka.ssl.key.password.file", "not/there");

        assertThat(problems())
                .containsExactly("kafka.ssl.key.password.file: expected a readable file, was \"not/there\"");
    }

    @Test
    void shouldRefuseASecretThatIsGivenTwice() throws Exception {
        Path file = Files.writeString(directory.resolve("password"), "one");
        given.put("kafka.ssl.key.password.file", file.toString());
        given.put("kafka.ssl.key.password", "two");

        assertThat(problems()).singleElement().asString().contains("only one of them may be");
    }

    @Test
    void shouldReadTheTokenWithoutTheEndOfItsLine() throws Exception {
        Path file = Files.writeString(directory.resolve("token"), "s3cret-of-the-office\n");
        given.put("http.token.file", file.toString());

        assertThat(SettingsReader.read(given).http().token().orElseThrow().bytes())
                .asString()
                .isEqualTo("s3cret-of-the-office");
    }

    @Test
    void shouldRefuseATokenThatCanBeGuessed() throws Exception {
        Path file = Files.writeString(directory.resolve("token"), "short\n");
        given.put("http.token.file", file.toString());

        assertThat(problems()).singleElement().asString().contains("at least 16 printable characters");
    }

    private List<String> problems() {
        return catchThrowableOfType(SettingsException.class, () -> SettingsReader.read(given))
                .problems();
    }
}
