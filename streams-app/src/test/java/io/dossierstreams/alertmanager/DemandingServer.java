package io.dossierstreams.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** What stands before an Alertmanager of an office: it lets pass who shows one of the secrets, and tells others what they showed. */
final class DemandingServer implements AutoCloseable {
    private final HttpServer server;
    private final Set<String> accepted;
    private final List<String> posts = new CopyOnWriteArrayList<>();

    private DemandingServer(HttpServer server, Set<String> accepted) {
        this.server = server;
        this.accepted = accepted;
    }

    /** @param accepted values of the header Authorization */
    static DemandingServer start(String... accepted) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        DemandingServer server = new DemandingServer(http, Set.of(accepted));
        http.createContext("/api/v2/alerts", server::answer);
        http.start();
        return server;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Alerts in the order in which they came, each as {@code AUTHORIZATION: ID SEVERITY}. */
    List<String> posts() {
        return posts;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = new JsonMapper().readTree(exchange.getRequestBody());
            String shown = exchange.getRequestHeaders().getFirst("Authorization");
            boolean isAccepted = shown != null && accepted.contains(shown);
            if (isAccepted && exchange.getRequestMethod().equals("POST")) {
                body.forEach(alert -> posts.add(shown + ": "
                        + alert.at("/labels/alert").asText() + " "
                        + alert.at("/labels/severity").asText()));
            }
            byte[] answer = (isAccepted ? "[]" : "not for " + shown).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isAccepted ? 200 : 401, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
