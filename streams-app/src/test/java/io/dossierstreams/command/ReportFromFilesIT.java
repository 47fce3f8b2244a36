package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.ModelView;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reports of other units, levels, targets and dates than those of the demos come out exact, from nothing but files and
 * through the commands that an office would use: every cell of every layout is what the naive model computes.
 */
class ReportFromFilesIT {
    /** Of this one the directory has no mistake that 'units load' refuses, five mergers and four splits. */
    private static final long SEED_OF_REFORMS = 49;

    private static final long SEED_OF_TWO_TIERS = 1;

    @TempDir
    private Path directory;

    /**
     * An office.
     *
     * @param name what it is
     * @param files its files
     * @param top the unit at the top of its reports
     * @param reports what it asks for
     */
    private record Office(String name, ReportFiles files, String top, List<AskedReport> reports) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Office> offices() {
        return Stream.of(
                new Office(
                        "a province with districts, over the turn of a year",
                        new ReportFiles(
                                RandomLog.withReforms(SEED_OF_REFORMS, 200, 90), true, LocalDate.of(2024, 1, 1)),
                        "U0",
                        List.of(
                                AskedReport.of("online-share", "2024-01", "2024-02-16", "2023-12"),
                                AskedReport.sinceDay("online-share", "2023-H2", "2023-12-31", "2023-11-30"),
                                AskedReport.of("handling", "2023-12", "2024-02-16"),
                                AskedReport.of(
                                        "campaign",
                                        "2023-12-10..2024-01-31",
                                        "2024-02-16",
                                        "2023-10-01..2023-12-09",
                                        "--baseline",
                                        "2023-10-01..2023-12-09"),
                                AskedReport.of("operations", "2024-01", "2024-01-31", "2023-12"),
                                AskedReport.of("indicators", "2023-12", "2023-12-31"))),
                new Office(
                        "a province over July 2025",
                        new ReportFiles(
                                RandomLog.overTwoTierReform(SEED_OF_TWO_TIERS, 200), false, LocalDate.of(2025, 7, 1)),
                        "T",
                        List.of(
                                AskedReport.of("online-share", "2025-07", "2025-08-20", "2025-06"),
                                AskedReport.sinceDay("online-share", "2025-Q3", "2025-08-20", "2025-07-10"),
                                AskedReport.of("handling", "2025-06-15..2025-07-15", "2025-08-20"),
                                AskedReport.of(
                                        "campaign", "2025-07-01..2025-08-31", "2025-08-20", "2025-04-30..2025-06-30"),
                                AskedReport.of("operations", "2025-08", "2025-08-20", "2025-07"),
                                AskedReport.of("indicators", "2025-07", "2025-07-31"))));
    }

    @ParameterizedTest
    @MethodSource("offices")
    void shouldPrintWhatTheModelComputesFromTheFiles(Office office) throws Exception {
        EmbeddedApplication application = EmbeddedApplication.start(directory.resolve("data"), "--replay");
        try {
            load(office, application);
            publish(office, application);
            for (AskedReport asked : office.reports()) {
                for (ModelView view : ModelView.values()) {
                    compare(office, asked, view, application);
                }
            }
            compareCampaigns(office, application);
        } finally {
            application.stop();
        }
    }

    private void load(Office office, EmbeddedApplication application) throws IOException {
        ReportFiles files = office.files();
        Map<String, Path> byKind = new LinkedHashMap<>();
        byKind.put("units", files.units(directory));
        byKind.put("procedures", files.procedures(directory));
        byKind.put("campaigns", files.campaigns(directory));
        byKind.put("definitions", files.definitions(directory));
        byKind.put("targets", files.targets(directory, office.top()));
        byKind.forEach((kind, file) -> {
            CommandRun run = command(application, kind, "load", file.toString());
            assertThat(run.err()).as(kind).isEmpty();
            assertThat(run.out()).as(kind).startsWith("loaded ");
        });
    }

    private void publish(Office office, EmbeddedApplication application) throws IOException {
        CommandRun run = command(
                application,
                "publish",
                office.files().events(directory).toString(),
                "--quiet",
                "--ticks",
                "day",
                "--data",
                directory.resolve("data").toString());

        assertThat(run.out()).startsWith("published " + office.files().events() + " events, left out 0 bad lines");
        assertThat(run.errLines())
                .as("conflicts are part of the log, and nothing else is rejected")
                .allMatch(
                        line -> line.startsWith("rejected: ") && (line.contains(": CONFLICT ") || line.contains("…")));
    }

    private void compare(Office office, AskedReport asked, ModelView view, EmbeddedApplication application)
            throws IOException {
        ExpectedReport expected = new ExpectedReport(office.files().input(), office.top(), asked, view);
        compare(expected, asked, view, arguments(office, asked, view), office, application);
    }

    private static List<String> arguments(Office office, AskedReport asked, ModelView view) {
        List<String> arguments = new ArrayList<>(List.of("report", asked.layout(), "--unit", office.top()));
        arguments.addAll(asked.options());
        arguments.addAll(List.of("--tree", view == ModelView.AS_IT_WAS ? "as-it-was" : "as-it-is-now"));
        return arguments;
    }

    private void compare(
            ExpectedReport expected,
            AskedReport asked,
            ModelView view,
            List<String> arguments,
            Office office,
            EmbeddedApplication application)
            throws IOException {
        List<CSVRecord> lines = PrintedCells.lines(print(application, arguments, "csv"));
        Map<String, Map<String, String>> cells = ExpectedCells.of(asked.layout(), expected);

        assertThat(differences(cells, PrintedCells.ofCsv(lines), asked))
                .as("CSV of %s, %s", arguments, office)
                .isEmpty();
        if (view == ModelView.AS_IT_WAS) {
            assertThat(differences(cells, PrintedCells.ofJson(print(application, arguments, "json")), asked))
                    .as("JSON of %s, %s", arguments, office)
                    .isEmpty();
        }
        Scope whole = expected.whole();
        assertThat(lines).as("%s", arguments).allSatisfy(line -> {
            assertThat(line.get("corrections")).isEqualTo(Long.toString(expected.sum(whole, Measure.CORRECTIONS)));
            assertThat(line.get("late_events")).isEqualTo(Long.toString(expected.sum(whole, Measure.LATE_EVENTS)));
            assertThat(line.get("as_of"))
                    .isEqualTo(asked.period().reached(asked.asOf()).toString());
            if (line.get("scope").startsWith("unit:")) {
                assertThat(line.get("unit")).isEqualTo(office.files().names().get(line.get("code")));
            }
        });
    }

    private void compareCampaigns(Office office, EmbeddedApplication application) throws IOException {
        LocalDate asOf = office.files().lastDay();
        for (var campaign : office.files().input().campaigns()) {
            if (campaign.first().isAfter(asOf)) {
                continue;
            }
            AskedReport asked = new AskedReport(
                    "campaign",
                    List.of("--campaign", campaign.id()),
                    campaign.period(),
                    asOf,
                    campaign.baseline(),
                    asOf);
            compare(office, asked, ModelView.AS_IT_WAS, application);
        }
    }

    /** What differs, by scope and column; of the layout indicators, only what belongs to scopes that the model lists. */
    private static List<String> differences(
            Map<String, Map<String, String>> expected, Map<String, Map<String, String>> printed, AskedReport asked) {
        List<String> differences = new ArrayList<>();
        boolean all = !asked.layout().equals("indicators");
        if (all && !printed.keySet().equals(expected.keySet())) {
            differences.add("rows: expected " + expected.keySet() + ", was " + printed.keySet());
        }
        expected.forEach((row, cells) -> {
            Map<String, String> found = printed.getOrDefault(row, Map.of());
            if (!found.keySet().equals(cells.keySet())) {
                differences.add(row + ": expected " + cells.keySet() + ", was " + found.keySet());
            }
            cells.forEach((column, text) -> {
                if (!isNumeratorOfNoRate(column, cells) && !text.equals(found.get(column))) {
                    differences.add(row + " " + column + ": expected " + text + ", was " + found.get(column));
                }
            });
        });
        return differences;
    }

    /** The model has none where there is no rate. */
    private static boolean isNumeratorOfNoRate(String column, Map<String, String> cells) {
        return column.endsWith("_numerator") && "0".equals(cells.get(column.replace("_numerator", "_denominator")));
    }

    private static String print(EmbeddedApplication application, List<String> arguments, String format) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--format", format));
        CommandRun run = command(application, all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    private static CommandRun command(EmbeddedApplication application, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", application.bootstrapServers()));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
