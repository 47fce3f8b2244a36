package io.dossierstreams.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Alertmanager on a port of loopback, with the configuration that is delivered. */
public final class AlertmanagerServer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/prometheus-alertmanager");
    private static final Path CONFIGURATION = Path.of("../ops/alertmanager/alertmanager.yml");
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path directory;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    private AlertmanagerServer(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** Whether there is one on this machine. */
    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** @param directory for its data and its log */
    public static AlertmanagerServer start(Path directory) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        AlertmanagerServer server = new AlertmanagerServer(directory, port);
        server.start();
        return server;
    }

    /** Starts it, again where it was stopped. */
    public void start() throws IOException, InterruptedException {
        Path log = directory.resolve("alertmanager.log");
        process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--config.file=" + CONFIGURATION,
                        "--storage.path=" + directory.resolve("alertmanager"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address=")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!isReady()) {
            boolean ended = process.waitFor(200, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() - deadline > 0) {
                process.destroyForcibly();
                throw new IllegalStateException("Alertmanager does not run:\n" + Files.readString(log));
            }
        }
    }

    /** Ends it; it keeps silences and forgets alerts. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The alerts that it takes for firing, those that are silenced included, as {@code ID SEVERITY STATE}, sorted. */
    public List<String> alerts() throws IOException, InterruptedException {
        List<String> alerts = new ArrayList<>();
        for (JsonNode alert : json("/api/v2/alerts")) {
            alerts.add(alert.at("/labels/alert").asText() + " "
                    + alert.at("/labels/severity").asText() + " "
                    + alert.at("/status/state").asText());
        }
        return alerts.stream().sorted().toList();
    }

    /** All that it says of its alerts. */
    public JsonNode json(String path) throws IOException, InterruptedException {
        return MAPPER.readTree(
                send(HttpRequest.newBuilder(url().resolve(path)).GET()).body());
    }

    /** Silences what has a label of this value, for years. */
    void silence(String label, String value) throws IOException, InterruptedException {
        String silence = "{\"matchers\": [{\"name\": \"" + label + "\", \"value\": \"" + value
                + "\", \"isRegex\": false}], \"startsAt\": \"2020-01-01T00:00:00Z\", \"endsAt\": \"2099-01-01T00:00:00Z\","
                + " \"createdBy\": \"test\", \"comment\": \"known\"}";
        HttpResponse<String> response = send(HttpRequest.newBuilder(url().resolve("/api/v2/silences"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(silence)));
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.body());
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(url().resolve("/-/ready")).GET()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
