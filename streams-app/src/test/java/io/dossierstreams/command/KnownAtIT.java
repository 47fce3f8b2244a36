package io.dossierstreams.command;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.log.Ticker;
import io.dossierstreams.model.DossierSample;
import io.dossierstreams.model.ReceivedSample;
import io.dossierstreams.replay.Arrival;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.ReferenceTopic;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.event.Received.Channel;
import io.dossierstreams.schema.reference.Definition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of what was known, from an event log on a broker; no application has ever run on it. */
class KnownAtIT {
    private static final String HEADER = "scope,";
    private static final int SHARE = 7;

    @TempDir
    private static Path directory;

    private static EmbeddedCluster cluster;

    /** Tick 1 at the end of May knows one dossier of two as online, tick 3 both, and a commune more. */
    @BeforeAll
    static void writeLog() throws Exception {
        cluster = EmbeddedCluster.start(directory, 0);
        Settings settings = cluster.settings(Map.of());
        createTopics();
        loadUnits("HN,Thị xã Hoài Nhơn,DISTRICT,", "HN-BH,Phường Bồng Sơn,COMMUNE,HN");
        try (Ticker ticker = Application.ticker(settings);
                Producer<byte[], byte[]> producer = KafkaClients.of(settings).producer()) {
            ticker.open();
            send(producer, dossier("D-1").received("2023-05-10T09:00", by(Channel.ONLINE)));
            send(producer, dossier("D-2").received("2023-05-11T09:00", by(Channel.IN_PERSON)));
            ticker.tick(at("2023-06-01T00:00"));
            ticker.tick(at("2023-06-05T12:00"));
            DossierSample corrected = dossier("D-2")
                    .revision(1)
                    .received("2023-05-11T09:00", by(Channel.ONLINE))
                    .arriving("2023-06-06T08:00");
            send(producer, corrected);
            loadUnits("HN-HM,Xã Hoài Mỹ,COMMUNE,HN");
            new ReferenceTopic<>(KafkaClients.of(settings), ReferenceKind.DEFINITIONS)
                    .write(definitions(), List.of(), at("2023-06-06T09:00"));
            ticker.tick(at("2023-06-07T00:00"));
        }
    }

    /** The built-in ones, and one that somebody wrote past the checks: it names what is not there. */
    private static List<Definition> definitions() {
        List<Definition> definitions = new ArrayList<>();
        Indicators.STANDARD.all().forEach(indicator -> definitions.add(indicator.definition()));
        definitions.add(new Definition(
                "broken",
                1,
                Definition.Kind.COUNT,
                new Definition.Name("hỏng", "broken"),
                null,
                null,
                "no-such-term",
                null,
                null,
                null,
                "nobody",
                null));
        return definitions;
    }

    @AfterAll
    static void stopBroker() {
        cluster.close();
    }

    @Test
    void shouldPrintTheFigureAsItWasKnownBeforeTheCorrection() {
        assertThat(share("1")).isEqualTo("50.00");
        assertThat(share("2023-05-31")).isEqualTo("50.00");
        assertThat(share("2023-06-06T07:59+07:00")).isEqualTo("50.00");
    }

    @Test
    void shouldPrintTheFigureAsItIsKnownWithTheCorrection() {
        assertThat(share("3")).isEqualTo("100.00");
        assertThat(share("2023-12-31")).isEqualTo("100.00");
    }

    @Test
    void shouldCountUpToAnEarlierDayWithWhatWasKnownAtTheTick() {
        CommandRun before = report("--known-at", "2", "--as-of", "2023-05-10");

        assertThat(line(before, "unit:HN-BH")[5]).isEqualTo("1");
    }

    @Test
    void shouldSayWhenACorrectionRestatedThePeriod() {
        assertThat(report("--known-at", "3", "--lang", "en", "--format", "text").out())
                .contains("tick 3")
                .contains("Corrections: 1;")
                .contains("last at 00:00 07/06/2023");
        assertThat(report("--known-at", "2", "--lang", "en", "--format", "text").out())
                .contains("tick 2")
                .contains("Corrections: 0;");
    }

    @Test
    void shouldShowOnlyUnitsThatWereLoadedThen() {
        assertThat(report("--known-at", "2").out()).doesNotContain("HN-HM");
        assertThat(report("--known-at", "3").out()).contains("unit:HN-HM");
    }

    @Test
    void shouldNameTheLastTickWhenThereIsNoSuchTick() {
        assertRefused(
                report("--known-at", "4"), "there is no tick 4 yet; the last one is 3, at 2023-06-07T00:00+07:00");
    }

    @Test
    void shouldRefuseADayBehindTheTick() {
        assertRefused(
                report("--known-at", "1", "--as-of", "2023-06-05"),
                "as-of: is 2023-06-05, but counted so far is up to 2023-05-31 (tick 1)");
    }

    @Test
    void shouldRefuseAnotherKey() throws Exception {
        Path other = Files.writeString(directory.resolve("other.key"), "another key, as long as that one");

        CommandRun run = report("--known-at", "1", "--set", "tick.key.file=" + other);

        assertRefused(
                run,
                "dossier.lifecycle.event.v1: no tick is signed with this key; is tick.key.file the one that the"
                        + " application runs with?");
    }

    @Test
    void shouldNeedAKey() {
        CommandRun run = report("--known-at", "1", "--set", "tick.key.file=no/such/file");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("tick.key.file: expected a readable file");
    }

    @Test
    void shouldRefuseAnotherNumberOfPartitions() {
        assertRefused(
                report("--known-at", "1", "--set", "event.partitions=4"),
                "dossier.lifecycle.event.v1 has 6 partitions, the settings say 4 (event.partitions)");
    }

    @Test
    void shouldSayWhatNamesATick() {
        CommandRun run = report("--known-at", "May");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("--known-at: expected the number of a tick, a day such as 2023-05-31");
    }

    private static String share(String known) {
        return line(report("--known-at", known), "unit:HN-BH")[SHARE];
    }

    private static String[] line(CommandRun run, String scope) {
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith(HEADER);
        return run.out()
                .lines()
                .filter(line -> line.startsWith(scope + ","))
                .findFirst()
                .orElseThrow()
                .split(",");
    }

    private static void assertRefused(CommandRun run, String message) {
        assertThat(run.errLines()).containsExactly(message);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static ReceivedSample by(Channel channel) {
        return ReceivedSample.by("HN-BH").channel(channel);
    }

    private static void send(Producer<byte[], byte[]> producer, DossierSample sample) {
        sample.arrivals()
                .forEach(arrival ->
                        producer.send(Arrival.of(arrival.at(), arrival.event()).message()));
        producer.flush();
    }

    /** A broker lists a topic some time after it was created. */
    private static void createTopics() {
        CommandRun run = command("topics", "create");
        for (int tries = 0; tries < 100 && run.exitCode() != 0; tries++) {
            run = command("topics", "check");
        }
        assertThat(run.err()).isEmpty();
    }

    private static void loadUnits(String... lines) throws Exception {
        Path file = Files.writeString(
                directory.resolve("units.csv"), "id,name,level,parent\n" + String.join("\n", lines) + "\n");
        assertThat(command("units", "load", file.toString()).err()).isEmpty();
    }

    /** As CSV and with the key of the cluster, where nothing else is given. */
    private static CommandRun report(String... options) {
        List<String> all = new ArrayList<>(List.of("report", "online-share", "--period", "2023-05"));
        all.addAll(List.of(options));
        if (!all.contains("--format")) {
            all.addAll(List.of("--format", "csv"));
        }
        if (all.stream().noneMatch(option -> option.startsWith("tick.key.file="))) {
            all.addAll(List.of("--set", "tick.key.file=" + cluster.tickKeyFile()));
        }
        return command(all.toArray(String[]::new));
    }

    private static CommandRun command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", cluster.bootstrapServers()));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
