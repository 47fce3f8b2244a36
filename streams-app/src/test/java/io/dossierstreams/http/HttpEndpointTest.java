package io.dossierstreams.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.http.HttpEndpoint.Answer;
import io.dossierstreams.http.HttpEndpoint.Route;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpEndpointTest {
    private final AtomicBoolean ready = new AtomicBoolean();
    private HttpEndpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        endpoint = HttpEndpoint.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Optional.empty(),
                List.of(
                        Route.open("/health/ready", () -> Answer.health("ready", ready.get())),
                        Route.guarded("/metrics", () -> Answer.ok("dossier_tick_closed 7\n"))));
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void shouldAnswerWhatThePathAsksFor() throws Exception {
        HttpResponse<String> response = get("/metrics");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("dossier_tick_closed 7\n");
    }

    @Test
    void shouldTellTheTruthAboutHealthAtEachRequest() throws Exception {
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);

        ready.set(true);

        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").body()).isEqualTo("ready\n");
    }

    @Test
    void shouldNameThePathsWhenThereIsNoSuchOne() throws Exception {
        HttpResponse<String> response = get("/metric");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("/metrics").contains("/health/ready");
    }

    @Test
    void shouldRefuseToBeWrittenTo() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/metrics"))
                .POST(BodyPublishers.ofString("x"))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void shouldFailWhenThePortIsTaken() {
        InetSocketAddress taken = new InetSocketAddress(InetAddress.getLoopbackAddress(), uri("/").getPort());

        assertThatThrownBy(() -> HttpEndpoint.start(taken, Optional.empty(), List.of()))
                .isInstanceOf(BindException.class);
    }

    @Test
    void shouldAnswerGuardedRoutesOnlyWhenTheTokenIsShown() throws Exception {
        try (HttpEndpoint guarded = HttpEndpoint.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Optional.of("s3cret-of-the-office".getBytes(StandardCharsets.UTF_8)),
                List.of(
                        Route.open("/health/live", () -> Answer.ok("live\n")),
                        Route.guarded("/metrics", () -> Answer.ok("dossier_tick_closed 7\n"))))) {
            URI metrics = URI.create(guarded.url() + "/metrics");

            assertThat(status(HttpRequest.newBuilder(metrics))).isEqualTo(401);
            assertThat(status(HttpRequest.newBuilder(metrics).header("Authorization", "Bearer s3cret")))
                    .isEqualTo(401);
            assertThat(status(HttpRequest.newBuilder(metrics).header("Authorization", "Bearer s3cret-of-the-office")))
                    .isEqualTo(200);
            assertThat(status(HttpRequest.newBuilder(URI.create(guarded.url() + "/health/live"))))
                    .isEqualTo(200);
        }
    }

    private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .statusCode();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(endpoint.url() + path);
    }
}
