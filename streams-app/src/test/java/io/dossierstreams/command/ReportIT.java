package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dossierstreams.demo.DemoReport;
import io.dossierstreams.demo.DemoReports;
import io.dossierstreams.demo.PublishedReport;
import io.dossierstreams.schema.codec.EventWriter;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Unit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published half-year of Hoài Nhơn from nothing but files, and the reports of it, as an office would ask for them. */
@TestMethodOrder(OrderAnnotation.class)
class ReportIT {
    private static final DemoReport PUBLISHED =
            DemoReports.named("hoai-nhon-2023-h1").orElseThrow();
    private static final PublishedReport TABLE = PUBLISHED.tables().get(0);

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
    void shouldSayThatNothingHasBeenCountedYet() {
        CommandRun run = command("report", "handling");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errLines()).containsExactly("nothing has been counted yet: no tick is closed");
    }

    @Test
    @Order(2)
    void shouldCountThePublishedHalfYearFromFiles() throws Exception {
        assertThat(command("units", "load", units().toString()).exitCode()).isZero();

        CommandRun run = command(
                "publish",
                events().toString(),
                "--quiet",
                "--ticks",
                "day",
                "--set",
                "tick.key.file=" + application.tickKeyFile());

        assertThat(run.exitCode()).isZero();
    }

    @Test
    @Order(3)
    void shouldPrintThePublishedTableCellByCell() throws Exception {
        CommandRun run =
                command("report", "handling", "--period", "2023-H1", "--as-of", "2023-06-30", "--format", "csv");

        assertThat(run.err()).isEmpty();
        Map<String, CSVRecord> lines = lines(run.out());
        assertThat(lines).hasSize(TABLE.rows().size());
        for (PublishedReport.Row row : TABLE.rows()) {
            CSVRecord line = lines.get(row.scope().id());
            assertThat(line.get("level")).isEqualTo(row.level());
            assertThat(line.get("unit")).isEqualTo(row.unit());
            row.figures()
                    .forEach((column, printed) -> assertThat(computed(line, column, printed))
                            .as(row.unit() + ", " + column)
                            .isEqualByComparingTo(printed));
        }
    }

    @Test
    @Order(3)
    void shouldRankTheCommunesByTheirOnlineShare() {
        CommandRun run = command("report", "online-share", "--unit", "HN", "--period", "2023-H1");

        assertThat(run.err()).isEmpty();
        List<String> communes = run.out()
                .lines()
                .dropWhile(line -> !line.startsWith("CẤP XÃ"))
                .skip(1)
                .toList();
        assertThat(communes.get(0)).startsWith("UBND phường Hoài Đức ").containsPattern(" 93,33 % +1 ");
        assertThat(communes.get(1)).startsWith("UBND phường Tam Quan ").containsPattern(" 91,82 % +2 ");
        assertThat(run.out()).containsPattern("Tổng số cấp xã .* 66,73 %");
    }

    @Test
    @Order(3)
    void shouldCountAPastDayFromTheSameFigures() throws Exception {
        CommandRun past =
                command("report", "online-share", "--period", "2023-H1", "--as-of", "2023-03-31", "--format", "csv");
        CommandRun quarter = command("report", "online-share", "--period", "2023-Q1", "--format", "csv");

        assertThat(lines(past.out()).get("under:HN").get("online_pct"))
                .isEqualTo(lines(quarter.out()).get("under:HN").get("online_pct"));
    }

    @Test
    @Order(3)
    void shouldCompareWithTheSamePeriodAsOfAnEarlierDay() throws Exception {
        CommandRun run = command(
                "report", "online-share", "--period", "2023-H1", "--compare-as-of", "2023-05-31", "--format", "json");

        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.at("/compared/period").asText()).isEqualTo("2023-H1");
        assertThat(json.at("/compared/asOf").asText()).isEqualTo("2023-05-31");
    }

    @Test
    @Order(3)
    void shouldSayHowManyCorrectionsItContains() throws Exception {
        CommandRun run = command("report", "handling", "--period", "2023-H1", "--format", "json");

        JsonNode revisions = new ObjectMapper().readTree(run.out()).get("revisions");
        assertThat(revisions.get("corrections").asLong()).isPositive();
        assertThat(revisions.get("lateEvents").isIntegralNumber()).isTrue();
    }

    @Test
    @Order(3)
    void shouldPrintEveryLayout() {
        for (String layout : List.of("online-share", "handling", "campaign", "operations", "indicators")) {
            CommandRun run = command("report", layout, "--period", "2023-06", "--lang", "en");

            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("UBND thị xã Hoài Nhơn (HN)");
        }
    }

    static List<List<String>> examples() throws IOException {
        List<List<String>> examples = new ArrayList<>();
        List<String> example = null;
        for (String line : Files.readAllLines(Path.of("../docs/reports.md"))) {
            if (line.equals("```text")) {
                example = new ArrayList<>();
            } else if (line.equals("```") && example != null) {
                examples.add(example);
                example = null;
            } else if (example != null) {
                example.add(line);
            }
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    @Order(3)
    void shouldPrintTheExamplesOfTheDocumentation(List<String> example) {
        String[] words = example.get(0).split(" ");
        List<String> shown =
                example.stream().skip(1).filter(line -> !line.equals("…")).toList();

        CommandRun run = command(Arrays.copyOfRange(words, 2, words.length));

        assertThat(run.out().lines()).containsSubsequence(shown);
    }

    @Test
    @Order(3)
    void shouldWriteToAFile() throws Exception {
        Path file = directory.resolve("report.txt");

        CommandRun run = command("report", "handling", "--period", "2023-H1", "--output", file.toString());

        assertThat(run.out()).isEmpty();
        assertThat(file).content().contains("Tổng cấp huyện và xã");
    }

    @Test
    @Order(3)
    void shouldNameTheNearestUnitsWhenOneIsNotKnown() {
        CommandRun run = command("report", "handling", "--unit", "HN.BONG-SONG");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("unit: there is no unit HN.BONG-SONG; nearest: HN.BONG-SON");
    }

    @Test
    @Order(3)
    void shouldRefuseADayThatHasNotBeenCounted() {
        CommandRun run = command("report", "handling", "--as-of", "2024-01-01");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("as-of: is 2024-01-01, but counted so far is up to 2023-0");
    }

    /** A printed rate is compared with as many decimals as are printed. */
    private static BigDecimal computed(CSVRecord line, String column, BigDecimal printed) {
        if (!column.endsWith("_pct")) {
            return new BigDecimal(line.get(column));
        }
        String name = column.substring(0, column.length() - "_pct".length());
        return new Ratio(Long.parseLong(line.get(name + "_numerator")), Long.parseLong(line.get(name + "_denominator")))
                .percent(printed.scale());
    }

    private static Map<String, CSVRecord> lines(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .stream()
                .collect(Collectors.toMap(line -> line.get("scope"), Function.identity()));
    }

    private static Path units() throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,name,level,parent"));
        for (Unit unit : PUBLISHED.units()) {
            lines.add(String.join(
                    ",", unit.id(), unit.name(), unit.level().name(), Objects.requireNonNullElse(unit.parent(), "")));
        }
        return Files.write(directory.resolve("units.csv"), lines);
    }

    private static Path events() throws IOException {
        Path file = directory.resolve("events.ndjson");
        EventWriter writer = new EventWriter();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            PUBLISHED.arrivals().forEach(arrival -> write(out, writer.line(arrival.event())));
        }
        return file;
    }

    private static void write(BufferedWriter out, String line) {
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommandRun command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", application.bootstrapServers()));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
