package io.dossierstreams.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dossierstreams.command.ReportReplay;
import io.dossierstreams.demo.PublishedReport.Row;
import io.dossierstreams.operations.Dashboard;
import io.dossierstreams.operations.PrometheusServer;
import io.dossierstreams.operations.Rules;
import io.dossierstreams.replay.ProgressListener;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.Settings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The published half-year counted by two instances that a real Prometheus watches; at the end one of them is killed. What is
 * asked of Prometheus is what rules and dashboards ask.
 */
@TestMethodOrder(OrderAnnotation.class)
class PrometheusIT {
    private static final long LIMIT_SECONDS = 120;
    private static final String FIGURES =
            "max by (unit, indicator, figure) (dossier_unit_indicator{period=\"half_year\", figure=~\"numerator|denominator\"})";

    private static final List<ApplicationProcess> INSTANCES = new ArrayList<>();
    private static EmbeddedCluster cluster;
    private static PrometheusServer prometheus;

    @BeforeAll
    static void replay() throws Exception {
        assumeTrue(PrometheusServer.isInstalled(), "Prometheus is not installed");
        Path directory = Files.createDirectories(Path.of("target", "it", "prometheus-" + System.nanoTime()))
                .toAbsolutePath();
        cluster = EmbeddedCluster.start(directory, 0);
        INSTANCES.add(start(directory, "one"));
        INSTANCES.get(0).awaitRunning();
        INSTANCES.add(start(directory, "two"));
        INSTANCES.get(1).awaitRunning();
        prometheus = PrometheusServer.start(
                directory.resolve("prometheus"),
                INSTANCES.stream()
                        .map(instance -> URI.create(instance.url()).getAuthority())
                        .toList());
        Settings settings = cluster.settings(Map.of());
        long[] last = new long[1];
        ReportReplay.run(PublishedReplay.REPORT, settings.ticker(), Instant.EPOCH, new ProgressListener() {
            @Override
            public void closed(long closed, long ticked) {
                last[0] = closed;
            }
        });
        await(() -> value("min(dossier_view_tick)") >= last[0] && value("count(dossier_view_tick)") == 2);
    }

    private static ApplicationProcess start(Path directory, String name) {
        return ApplicationProcess.start(
                directory.resolve("application-" + name + ".log"),
                List.of(
                        "--replay",
                        "--bootstrap-servers=" + cluster.bootstrapServers(),
                        "--set=metrics.periods=month,half_year",
                        "--set=kafka.producer.transaction.timeout.ms=10000",
                        "--set=tick.key.file=" + cluster.tickKeyFile(),
                        "--set=state.directory=" + directory.resolve("state-" + name),
                        "--set=group.instance.id=" + name));
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
        INSTANCES.forEach(ApplicationProcess::close);
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    @Order(1)
    void shouldShowTheFiguresThatWerePublished() {
        assertThat(published()).hasSizeGreaterThan(100);
        assertThat(prometheus.query(FIGURES)).containsAllEntriesOf(published());
    }

    @Test
    @Order(1)
    void shouldShowWhoFires() {
        assertThat(value("sum(max by (kind, severity, state) (dossier_alerts{state=\"FIRING\"}))"))
                .isEqualTo(value("count(max by (alert) (dossier_alert_firing))"))
                .isPositive();
    }

    @Test
    @Order(1)
    void shouldShareTheWork() {
        assertThat(value("sum(dossier_tasks)")).isEqualTo(7);
        assertThat(value("min(sum by (instance) (dossier_tasks))")).isPositive();
    }

    @Test
    @Order(1)
    void shouldHaveNothingLeftToReadWhenTheReplayIsOver() {
        assertThat(value("sum(dossier_log_lag_records)")).isZero();
        assertThat(value("sum(dossier_ledger_lag_records)")).isZero();
    }

    @Test
    @Order(1)
    void shouldRecordRatesOverEachLevel() {
        double good = 0;
        double all = 0;
        for (Row row : communes()) {
            good += PublishedRate.of(row, "online").good().doubleValue();
            all += PublishedRate.of(row, "online").all().doubleValue();
        }

        double rate = 100 * good / all;

        // A rule is evaluated after what it asks for was scraped.
        String recorded = "dossier:level_rate:percent{level=\"COMMUNE\", indicator=\"online\", period=\"half_year\"}";
        await(() -> prometheus.query(recorded).values().stream().anyMatch(value -> Math.abs(value - rate) < 1e-9));
        assertThat(prometheus.query(recorded)).hasSize(1);
    }

    @Test
    @Order(1)
    void shouldEvaluateEveryRule() throws Exception {
        for (var rule : Rules.all()) {
            Map<Map<String, String>, Double> now =
                    prometheus.query(rule.get("expr").asText());
            if (rule.has("record")) {
                assertThat(now).as(rule.get("record").asText()).isNotEmpty();
            }
        }
    }

    @Test
    @Order(1)
    void shouldRaiseNoAlertOnAHealthyApplication() {
        assertThat(prometheus.query("ALERTS{alertstate=\"firing\"}")).isEmpty();
    }

    /** Targets of the report are for the half-year, and only a month has one before it. */
    @Test
    @Order(1)
    void shouldHaveDataForEveryPanel() {
        List<String> panels = Dashboard.all().stream()
                .flatMap(dashboard -> dashboard.queries().stream())
                .toList();
        assertThat(panels).isNotEmpty();
        List<String> empty = new ArrayList<>();
        for (String panel : panels) {
            boolean hasData = List.of("half_year", "month").stream()
                    .anyMatch(period -> !prometheus.query(filled(panel, period)).isEmpty());
            if (!hasData) {
                empty.add(panel);
            }
        }

        assertThat(empty).isEmpty();
    }

    private static boolean isSteady(String query) {
        long now = Instant.now().getEpochSecond();
        return prometheus.course(query, now - 3, now).stream().distinct().count() == 1;
    }

    private static String filled(String query, String period) {
        return query.replace("$__rate_interval", "2m")
                .replace("$__range", "10m")
                .replace("$period", period)
                .replace("$indicator", "online")
                .replaceAll("\\$\\{?[a-z]+}?", ".*");
    }

    @Test
    @Order(2)
    void shouldHaveNeitherHolesNorDoublesWhenAnInstanceIsKilled() throws Exception {
        String count = "count(" + FIGURES + ")";
        // The last tick may have come within the second before, when Prometheus had the one before it of an instance.
        await(() -> isSteady(count));
        Map<Map<String, String>, Double> before = prometheus.query(FIGURES);
        long killed = Instant.now().getEpochSecond();
        INSTANCES.get(1).kill();
        await(() -> value("sum(up{job=\"dossier-streams\"})") == 1 && value("sum(dossier_tasks)") == 7);

        assertThat(prometheus.query(FIGURES)).isEqualTo(before);
        long now = Instant.now().getEpochSecond();
        assertThat(prometheus.course(count, killed - 1, now - 1))
                .hasSize((int) (now - killed + 1))
                .containsOnly((double) before.size());
    }

    private static Map<Map<String, String>, Double> published() {
        Map<Map<String, String>, Double> figures = new HashMap<>();
        for (Row row : PublishedReplay.REPORT.tables().get(0).unitRows()) {
            for (String indicator : PublishedRate.countedIndicators()) {
                PublishedRate rate = PublishedRate.of(row, indicator);
                figures.put(labels(row, indicator, "numerator"), rate.good().doubleValue());
                figures.put(labels(row, indicator, "denominator"), rate.all().doubleValue());
            }
        }
        return figures;
    }

    private static Map<String, String> labels(Row row, String indicator, String figure) {
        return Map.of("unit", row.scope().unit(), "indicator", indicator, "figure", figure);
    }

    private static List<Row> communes() {
        return PublishedReplay.REPORT.tables().get(0).unitRows().stream()
                .filter(row -> row.level().equals("COMMUNE"))
                .toList();
    }

    /** The one value of a query; NaN where it gives none. */
    private static double value(String query) {
        return prometheus.query(query).values().stream().findFirst().orElse(Double.NaN);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("waited for " + LIMIT_SECONDS + " s")
                    .isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
    }
}
