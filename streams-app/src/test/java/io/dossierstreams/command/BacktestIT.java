package io.dossierstreams.command;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Backtests of an event log on a broker; no application has ever run on it. */
class BacktestIT {
    private static final String HEADER = "id,indicator,scope.select,scope.unit,scope.level,issuer,period,threshold\n";

    @TempDir
    private static Path directory;

    private static EmbeddedCluster cluster;

    /** Bồng Sơn begins by hand and is online from 9 March on; Hoài Mỹ has one dossier, by hand, on 9 March. */
    @BeforeAll
    static void writeLog() throws Exception {
        cluster = EmbeddedCluster.start(directory, 0);
        Settings settings = cluster.settings(Map.of());
        createTopics();
        Path units = Files.writeString(
                directory.resolve("units.csv"),
                "id,name,level,parent\nHN,Thị xã Hoài Nhơn,DISTRICT,\nHN-BS,Phường Bồng Sơn,COMMUNE,HN\n"
                        + "HN-HM,Xã Hoài Mỹ,COMMUNE,HN\n");
        assertThat(command("units", "load", units.toString()).err()).isEmpty();
        List<Definition> definitions = new ArrayList<>();
        Indicators.STANDARD.all().forEach(indicator -> definitions.add(indicator.definition()));
        new ReferenceTopic<>(KafkaClients.of(settings), ReferenceKind.DEFINITIONS)
                .write(definitions, List.of(), at("2023-03-01T00:00"));
        Path own = file("own.csv", "own,online,LEVEL,HN,COMMUNE,DISTRICT,MONTH,40%");
        assertThat(command("targets", "load", own.toString()).err()).isEmpty();
        try (Ticker ticker = Application.ticker(settings);
                Producer<byte[], byte[]> producer = KafkaClients.of(settings).producer()) {
            ticker.open();
            receive(producer, "A", "HN-BS", Channel.IN_PERSON, "2023-03-01T09:00");
            ticker.tick(at("2023-03-01T12:00"));
            ticker.tick(at("2023-03-02T00:00"));
            ticker.tick(at("2023-03-09T00:00"));
            receive(producer, "B", "HN-BS", Channel.ONLINE, "2023-03-09T09:00");
            receive(producer, "C", "HN-HM", Channel.IN_PERSON, "2023-03-09T10:00");
            ticker.tick(at("2023-03-09T12:00"));
            receive(producer, "D", "HN-BS", Channel.ONLINE, "2023-03-09T14:00");
            ticker.tick(at("2023-03-10T00:00"));
            ticker.tick(at("2023-03-11T00:00"));
        }
    }

    @AfterAll
    static void stopBroker() {
        cluster.close();
    }

    @Test
    void shouldPrintWhomATargetWouldHaveHit() throws Exception {
        CommandRun run = backtest(file(
                "two.csv",
                "half,online,LEVEL,HN,COMMUNE,DISTRICT,MONTH,60%",
                "few,online,UNDER,HN,,DISTRICT,MONTH,1%"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        4 ticks, from 2023-03-02T00:00+07:00 (as of 2023-03-01) to 2023-03-11T00:00+07:00 (as of 2023-03-10)

                        few, BELOW_TARGET
                          UNIT   NAME             PERIOD   SEVERITY  FIRED AT          FIGURE THEN   ENDED AT          AS                DAYS
                          HN-BS  Phường Bồng Sơn  2023-03  WARNING   2023-03-02 00:00  0.00 % (0/1)  2023-03-10 00:00  RESOLVED (VALUE)  8.00
                          HN-HM  Xã Hoài Mỹ       2023-03  WARNING   2023-03-10 00:00  0.00 % (0/1)  -                 still firing      1.00

                        half, BELOW_TARGET
                          UNIT   NAME             PERIOD   SEVERITY  FIRED AT          FIGURE THEN   ENDED AT          AS                DAYS
                          HN-BS  Phường Bồng Sơn  2023-03  WARNING   2023-03-02 00:00  0.00 % (0/1)  2023-03-10 00:00  RESOLVED (VALUE)  8.00
                          HN-HM  Xã Hoài Mỹ       2023-03  WARNING   2023-03-10 00:00  0.00 % (0/1)  -                 still firing      1.00

                        TARGET  KIND          ALERTS  UNITS  EPISODES  MISSED  MEAN DAYS FIRING  NOT JUDGED
                        few     BELOW_TARGET  2       2      2         0       4.50              1 unit
                        half    BELOW_TARGET  2       2      2         0       4.50              0 units

                        few: never enough cases to judge 1 unit: HN
                        """);
    }

    @Test
    void shouldNameTheTargetsThatRaisedNothing() throws Exception {
        CommandRun run = backtest(
                file("low.csv", "low,online,UNIT,HN-BS,,DISTRICT,MONTH,1%"), "--from", "2023-03-09", "--every", "tick");

        assertThat(run.out())
                .contains("low     BELOW_TARGET  0       0      0         0       -                 0 units");
        assertThat(run.out()).endsWith("Raised nothing: low\n");
    }

    @Test
    void shouldJudgeByTheTargetsOfTheLogWithoutAFile() {
        CommandRun run = command("backtest", "--format", "csv", "--set", key());

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .containsExactly(
                        "target,kind,unit,unit_name,level,parent,period,episode,severity,fired_at,fired_as_of,figure_pct,"
                                + "numerator,denominator,ended_at,ended_as_of,end,reason,days_firing",
                        "own,BELOW_TARGET,HN-BS,Phường Bồng Sơn,COMMUNE,HN,2023-03,1,WARNING,2023-03-02T00:00+07:00,"
                                + "2023-03-01,0.00,0,1,2023-03-10T00:00+07:00,2023-03-09,RESOLVED,VALUE,8.00",
                        "own,BELOW_TARGET,HN-HM,Xã Hoài Mỹ,COMMUNE,HN,2023-03,1,WARNING,2023-03-10T00:00+07:00,"
                                + "2023-03-09,0.00,0,1,,,,,1.00");
    }

    @Test
    void shouldWriteEveryTransitionAsJson() throws Exception {
        CommandRun run = backtest(
                file("json.csv", "half,online,LEVEL,HN,COMMUNE,DISTRICT,MONTH,60%"),
                "--format",
                "json",
                "--unit",
                "HN-BS",
                "--every",
                "tick");

        JsonNode target = new ObjectMapper().readTree(run.out()).path("targets").path(0);
        assertThat(target.path("meanDaysFiring").asText()).isEqualTo("17/2");
        assertThat(target.path("firings")).hasSize(1);
        JsonNode transitions = target.path("firings").path(0).path("transitions");
        assertThat(transitions.findValuesAsText("state")).containsExactly("FIRING", "RESOLVED");
        assertThat(transitions.findValuesAsText("now"))
                .containsExactly("2023-03-01T12:00+07:00", "2023-03-10T00:00+07:00");
        assertThat(transitions.path(1).path("numerator").asInt()).isEqualTo(2);
        assertThat(transitions.path(1).path("inhibitedBy").isNull()).isTrue();
    }

    @Test
    void shouldNameTheLinesOfAWrongFile() throws Exception {
        CommandRun run = backtest(file(
                "wrong.csv",
                "a,onlin,LEVEL,HN,COMMUNE,DISTRICT,MONTH,60%",
                "b,online,LEVEL,HN,COMMUNE,DISTRICT,MONTH,much"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).hasSize(3);
        assertThat(run.errLines().get(1)).startsWith("line 3: threshold: ");
        assertThat(run.errLines().get(0)).startsWith("line 2: indicator: there is no onlin among the ratios");
    }

    @Test
    void shouldWarnOfAUnitThatIsNotLoaded() throws Exception {
        CommandRun run = backtest(file("new.csv", "a,online,UNIT,HN-NEW,,DISTRICT,MONTH,60%"));

        assertThat(run.errLines())
                .containsExactly("warning: line 2: scope.unit: there is no unit HN-NEW; a judges nobody");
        assertThat(run.out()).contains("Raised nothing: a");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldRefuseWrongOptions() throws Exception {
        Path file = file("ok.csv", "a,online,UNIT,HN,,DISTRICT,MONTH,60%");

        assertUsage(backtest(file, "--from", "2023-03-09", "--to", "2023-03-08"), "--to: must not be before");
        assertUsage(backtest(file, "--unit", "XX"), "--unit: there is no unit XX");
        assertUsage(backtest(file, "--every", "7h"), "Invalid value for option '--every': expected 1d, hours or");
        assertUsage(backtest(file, "--from", "March"), "Invalid value for option '--from': expected a day such as");
    }

    @Test
    void shouldRefuseADayBeforeTheLog() throws Exception {
        CommandRun run = backtest(file("day.csv", "a,online,UNIT,HN,,DISTRICT,MONTH,60%"), "--from", "2023-02-28");

        assertThat(run.errLines()).containsExactly("from: the log knows nothing before 2023-03-01, was 2023-02-28");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static void assertUsage(CommandRun run, String message) {
        assertThat(run.err()).startsWith(message);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private static CommandRun backtest(Path file, String... options) {
        List<String> all = new ArrayList<>(List.of("backtest", file.toString(), "--set", key()));
        all.addAll(List.of(options));
        return command(all.toArray(String[]::new));
    }

    private static String key() {
        return "tick.key.file=" + cluster.tickKeyFile();
    }

    private static Path file(String name, String... lines) throws Exception {
        return Files.writeString(directory.resolve(name), HEADER + String.join("\n", lines) + "\n");
    }

    private static void receive(
            Producer<byte[], byte[]> producer, String id, String unit, Channel channel, String time) {
        DossierSample sample =
                dossier(id).received(time, ReceivedSample.by(unit).channel(channel));
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

    private static CommandRun command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", cluster.bootstrapServers()));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
