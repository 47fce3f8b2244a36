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
import java.util.List;
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
                List.of(
                        new Route("/health/ready", () -> Answer.health("ready", ready.get())),
                        new Route("/metrics", () -> Answer.ok("dossier_tick_closed 7\n"))));
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

        assertThatThrownBy(() -> HttpEndpoint.start(taken, List.of())).isInstanceOf(BindException.class);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(endpoint.url() + path);
    }
}
