package io.dossierstreams.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.dossierstreams.docs.Markdown;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules of Prometheus: each is tried out, explained, and asks for metrics that there are. */
class RulesTest {
    private static final Path OPS = Path.of("../ops/prometheus");
    private static final Pattern METRIC = Pattern.compile("\\b(?:dossier|kafka|jvm|process)_[a-z0-9_]+");

    @Test
    void shouldFireOnWhatTheyAreForAndBeQuietElse() throws Exception {
        assertThat(promtool("test", "rules", "tests/health_test.yml")).isEqualTo(0);
    }

    @Test
    void shouldBeValidForPrometheusWithItsConfiguration() throws Exception {
        assertThat(promtool("check", "config", "prometheus.yml")).isEqualTo(0);
    }

    @Test
    void shouldEachBeTriedOut() throws IOException {
        String tests = Files.readString(OPS.resolve("tests/health_test.yml"));

        assertThat(alerts())
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        alert -> assertThat(tests).contains(alert.get("alert").asText()));
    }

    @Test
    void shouldEachBeExplainedInTheRunbook() throws IOException {
        List<String> sections = Markdown.read("docs/operations.md").anchors();
        for (JsonNode alert : alerts()) {
            String anchor = alert.get("alert").asText().toLowerCase(Locale.ROOT);
            assertThat(alert.at("/annotations/runbook").asText()).isEqualTo("docs/operations.md#" + anchor);
            assertThat(sections).contains(anchor);
        }
    }

    @Test
    void shouldAskForMetricsThatAreListed() throws IOException {
        Set<String> listed = new TreeSet<>();
        Markdown.read("docs/metrics.md").tables("name", "type").forEach(row -> listed.add(row.get(0)));
        Set<String> asked = new TreeSet<>();
        for (JsonNode rule : Rules.all()) {
            METRIC.matcher(rule.get("expr").asText()).results().forEach(found -> asked.add(found.group()));
        }

        assertThat(asked).hasSizeGreaterThan(15);
        assertThat(listed).containsAll(asked);
    }

    private static List<JsonNode> alerts() throws IOException {
        return Rules.all().stream().filter(rule -> rule.has("alert")).toList();
    }

    /** Its exit code; what it said is printed where that is not 0. */
    private static int promtool(String... arguments) throws IOException, InterruptedException {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "promtool"))),
                "promtool is not installed");
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("promtool", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(OPS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        if (process.exitValue() != 0) {
            throw new AssertionError(Files.readString(output, StandardCharsets.UTF_8));
        }
        return process.exitValue();
    }
}
