package io.dossierstreams.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** What operators and their tools ask an instance over HTTP. Read-only, and on loopback unless it is set otherwise. */
public final class HttpEndpoint implements AutoCloseable {
    private static final String BEARER = "Bearer ";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService executor = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "http");
        thread.setDaemon(true);
        return thread;
    });

    private HttpEndpoint(HttpServer server) {
        this.server = server;
    }

    /**
     * What is asked for at a path.
     *
     * @param path for example {@code /metrics}
     * @param isOpen whether it is answered without a token: orchestrators ask for health and have none
     * @param answer called for each request
     */
    public record Route(String path, boolean isOpen, Supplier<Answer> answer) {
        public static Route open(String path, Supplier<Answer> answer) {
            return new Route(path, true, answer);
        }

        public static Route guarded(String path, Supplier<Answer> answer) {
            return new Route(path, false, answer);
        }
    }

    /**
     * An answer in plain text.
     *
     * @param status HTTP status
     * @param body the text
     */
    public record Answer(int status, String body) {
        public static Answer ok(String body) {
            return new Answer(200, body);
        }

        /** 200 and the word where it holds, else 503 and its contrary. */
        public static Answer health(String word, boolean holds) {
            return new Answer(holds ? 200 : 503, (holds ? word : "not " + word) + "\n");
        }
    }

    /**
     * Starts to listen.
     *
     * @param address where; port 0 is a free one
     * @param token that guarded routes ask for; where there is none, they are open too
     * @throws IOException if it cannot listen there
     */
    public static HttpEndpoint start(InetSocketAddress address, Optional<byte[]> token, List<Route> routes)
            throws IOException {
        HttpEndpoint endpoint = new HttpEndpoint(HttpServer.create(address, 0));
        endpoint.server.setExecutor(endpoint.executor);
        endpoint.server.createContext("/", exchange -> reply(exchange, find(exchange, token, routes)));
        endpoint.server.start();
        return endpoint;
    }

    /** Where it listens, for example {@code http://127.0.0.1:8080}. */
    public String url() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    private static Answer find(HttpExchange exchange, Optional<byte[]> token, List<Route> routes) {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return new Answer(405, "only GET is answered here\n");
        }
        String path = exchange.getRequestURI().getPath();
        return routes.stream()
                .filter(route -> route.path().equals(path))
                .findFirst()
                .map(route -> route.isOpen() || isShown(exchange, token)
                        ? route.answer().get()
                        : new Answer(401, "the token is missing or wrong: Authorization: Bearer TOKEN\n"))
                .orElseGet(() -> new Answer(
                        404,
                        "there is "
                                + String.join(
                                        ", ", routes.stream().map(Route::path).toList()) + "\n"));
    }

    private static boolean isShown(HttpExchange exchange, Optional<byte[]> token) {
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        return token.isEmpty()
                || shown != null
                        && shown.startsWith(BEARER)
                        && MessageDigest.isEqual(
                                token.get(), shown.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
    }

    private static void reply(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.getResponseHeaders().set("Content-Type", TEXT);
            if (answer.status() == 401) {
                exchange.getResponseHeaders().set("WWW-Authenticate", BEARER.strip());
            }
            exchange.sendResponseHeaders(answer.status(), head || body.length == 0 ? -1 : body.length);
            if (!head && body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
