package io.dossierstreams.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Prometheus of its own, with the rules and the configuration that are shipped; only targets and intervals differ. */
public final class PrometheusServer implements AutoCloseable {
    private static final Path OPS = Path.of("../ops/prometheus");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Process process;
    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();

    private PrometheusServer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Whether this machine has one. */
    public static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "prometheus")));
    }

    /**
     * Starts it, and waits until it answers.
     *
     * @param directory for its configuration and data
     * @param targets host and port of each instance
     */
    public static PrometheusServer start(Path directory, List<String> targets) throws Exception {
        Files.createDirectories(directory.resolve("rules"));
        Path file = directory.resolve("prometheus.yml");
        YAML.writeValue(file.toFile(), configuration(targets));
        try (Stream<Path> rules = Files.list(OPS.resolve("rules"))) {
            for (Path rule : rules.toList()) {
                Files.writeString(
                        directory.resolve("rules").resolve(rule.getFileName()),
                        Files.readString(rule).replaceAll("interval: \\S+", "interval: 1s"));
            }
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + directory.resolve("tsdb"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("prometheus.log").toFile())
                .start();
        PrometheusServer server = new PrometheusServer(process, "http://127.0.0.1:" + port);
        server.awaitReady();
        return server;
    }

    /** That of the services, but for where the instances are, and how often is asked. */
    private static ObjectNode configuration(List<String> targets) throws IOException {
        ObjectNode configuration =
                (ObjectNode) YAML.readTree(OPS.resolve("prometheus.yml").toFile());
        ObjectNode global = (ObjectNode) configuration.get("global");
        global.put("scrape_interval", "1s").put("evaluation_interval", "1s");
        configuration.remove("alerting");
        ArrayNode jobs = (ArrayNode) configuration.get("scrape_configs");
        ObjectNode application = YAML.createObjectNode();
        for (JsonNode job : jobs) {
            if (job.get("job_name").asText().equals("dossier-streams")) {
                application = ((ObjectNode) job).remove(List.of("dns_sd_configs", "relabel_configs"));
            }
        }
        application.putArray("static_configs").addObject().set("targets", YAML.valueToTree(targets));
        jobs.removeAll().add(application);
        return configuration;
    }

    private void awaitReady() throws InterruptedException {
        for (int attempt = 0; attempt < 300 && process.isAlive(); attempt++) {
            try {
                if (get("/-/ready").statusCode() == 200) {
                    return;
                }
            } catch (ConnectException e) {
                // Not yet.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        close();
        throw new IllegalStateException("Prometheus does not start; see its log");
    }

    /** What a query gives now: values by labels, in any order of samples. */
    public Map<Map<String, String>, Double> query(String expression) {
        Map<Map<String, String>, Double> values = new HashMap<>();
        for (JsonNode sample : result("/api/v1/query?query=" + encoded(expression))) {
            if (sample.has("metric")) {
                values.put(
                        labels(sample.get("metric")), sample.get("value").get(1).asDouble());
            }
        }
        return values;
    }

    /** The values of a query that gives one series, second by second. */
    public List<Double> course(String expression, long fromSeconds, long toSeconds) {
        List<Double> values = new ArrayList<>();
        for (JsonNode series : result("/api/v1/query_range?step=1&start=" + fromSeconds + "&end=" + toSeconds
                + "&query=" + encoded(expression))) {
            series.get("values").forEach(value -> values.add(value.get(1).asDouble()));
        }
        return values;
    }

    private JsonNode result(String path) {
        try {
            HttpResponse<String> response = get(path);
            JsonNode answer = JSON.readTree(response.body());
            if (!answer.get("status").asText().equals("success")) {
                throw new IllegalArgumentException(response.body());
            }
            return answer.at("/data/result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
    }

    private static Map<String, String> labels(JsonNode metric) {
        Map<String, String> labels = new TreeMap<>();
        metric.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    private static String encoded(String expression) {
        return URLEncoder.encode(expression, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
