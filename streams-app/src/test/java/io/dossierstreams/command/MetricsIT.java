package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.docs.Markdown;
import io.dossierstreams.metrics.Scrape;
import io.dossierstreams.metrics.Scrape.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running application exports, held against the page that promises it. */
class MetricsIT {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(60);

    /** They are there once it has happened, or where the machine can tell. */
    private static final List<String> MAY_BE_MISSING = List.of("jvm_gc_pause_seconds", "jvm_gc_pause_seconds_max");

    @TempDir
    private static Path directory;

    private static EmbeddedApplication application;
    private static Scrape scrape;

    @BeforeAll
    static void countExamples() throws Exception {
        application = EmbeddedApplication.start(
                directory.resolve("data"), "--replay", "--set=metrics.periods=month,half_year");
        command("units", "load", EXAMPLES.resolve("units.csv").toString());
        command("targets", "load", EXAMPLES.resolve("targets.yaml").toString());
        command(
                "publish",
                EXAMPLES.resolve("events.ndjson").toString(),
                "--ticks=day",
                "--set=tick.key.file=" + application.tickKeyFile());
        scrape = await(application.url(), 6);
    }

    @AfterAll
    static void stopApplication() throws Exception {
        application.stop();
    }

    @Test
    void shouldExportWhatIsListedAndNothingElse() {
        SortedMap<String, String> listed = new TreeMap<>();
        rows().forEach(row -> listed.put(row.get(0), row.get(1)));
        SortedMap<String, String> exported = new TreeMap<>(scrape.types());
        MAY_BE_MISSING.forEach(name -> exported.putIfAbsent(name, listed.get(name)));

        assertThat(exported).isEqualTo(listed);
    }

    @Test
    void shouldHaveTheLabelsThatAreListed() {
        for (List<String> row : rows()) {
            SortedSet<String> labels = new TreeSet<>(Arrays.asList(row.get(2).split(", ")));
            labels.remove("–");
            if (!MAY_BE_MISSING.contains(row.get(0))) {
                assertThat(scrape.labels(row.get(0))).as(row.get(0)).isEqualTo(labels);
            }
        }
    }

    @Test
    void shouldTakeFewSeriesFromKafkaStreams() {
        assertThat(scrape.of(name -> name.startsWith("kafka_"))).hasSizeBetween(20, 149);
    }

    @Test
    void shouldNameNoClientOrProcess() {
        assertThat(scrape.samples())
                .flatExtracting(sample -> sample.labels().values())
                .noneMatch(value -> value.matches(".*[0-9a-f]{8}-[0-9a-f]{4}-.*"));
    }

    @Test
    void shouldExportTheFiguresOfUnits() {
        assertThat(scrape.of("dossier_unit_indicator"::equals))
                .contains(
                        figure("numerator", "half_year", 0),
                        figure("denominator", "half_year", 1),
                        figure("denominator", "month", 1),
                        figure("target", "half_year", 0.7));
    }

    @Test
    void shouldExportTheAlertThatFires() {
        assertThat(scrape.of("dossier_alert_firing"::equals))
                .extracting(sample -> sample.labels().get("alert"))
                .containsExactly("online-communes:HN-HM:2023-H1", "online-province:HN-HM:2023-YTD");
    }

    @Test
    void shouldCountItsTasksAndThreads() {
        assertThat(scrape.of(name -> name.equals("dossier_tasks") || name.equals("dossier_stream_threads")))
                .extracting(sample -> sample.labels().values() + " " + (int) sample.value())
                .containsExactlyInAnyOrder("[dossier] 6", "[ledger] 1", "[alive] 2", "[dead] 0");
    }

    private static Sample figure(String figure, String period, double value) {
        return new Sample(
                "dossier_unit_indicator",
                new TreeMap<>(Map.of(
                        "unit",
                        "HN-HM",
                        "level",
                        "COMMUNE",
                        "parent",
                        "HN",
                        "indicator",
                        "online",
                        "period",
                        period,
                        "figure",
                        figure)),
                value);
    }

    /** Waits until figures of a tick are shown and the log's ends are known. */
    private static Scrape await(String url, long tick) throws Exception {
        long start = System.nanoTime();
        while (true) {
            Scrape scrape = Scrape.of(url);
            if (scrape.value("dossier_view_tick") >= tick
                    && !Double.isNaN(scrape.value("dossier_log_stable_offset_lag_records"))) {
                return scrape;
            }
            assertThat(System.nanoTime() - start).as(application.output()).isLessThan(LIMIT);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static List<List<String>> rows() {
        return Markdown.read("docs/metrics.md").tables("name", "type");
    }

    private static void command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", application.bootstrapServers()));
        assertThat(CommandRun.of(all.toArray(String[]::new)).exitCode()).isZero();
    }
}
