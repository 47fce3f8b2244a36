package io.dossierstreams.alertmanager;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dossierstreams.runtime.AlertmanagerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Alertmanager's API, version 2. */
final class AlertmanagerClient {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(15);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SHOWN_CHARACTERS = 300;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final AlertmanagerSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();

    AlertmanagerClient(AlertmanagerSettings settings) {
        this.settings = settings;
    }

    /**
     * Tells it of alerts, all in one request.
     *
     * @throws IOException if it cannot be reached or refuses one of them
     */
    void post(Collection<Posting> postings) throws IOException, InterruptedException {
        ArrayNode body = MAPPER.createArrayNode();
        for (Posting posting : postings) {
            ObjectNode alert = body.addObject();
            alert.set("labels", MAPPER.valueToTree(posting.labels()));
            alert.set("annotations", MAPPER.valueToTree(posting.annotations()));
            alert.put("startsAt", posting.startsAt().toString());
            alert.put("endsAt", posting.endsAt().toString());
        }
        send(request("/api/v2/alerts")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body))));
    }

    /**
     * The alerts of an application that it takes for firing, those that are silenced or inhibited included.
     *
     * @throws IOException if it cannot be reached, or answers something else
     */
    List<Posting> firing(String application) throws IOException, InterruptedException {
        // Somebody's rule may well have the label application; an alert with all three is one of these.
        String query = filter(Words.APPLICATION + "=\"" + application + "\"")
                + "&" + filter(Words.ALERT + "=~\".+\"")
                + "&" + filter(Words.TARGET + "=~\".+\"");
        List<Posting> firing = new ArrayList<>();
        try {
            for (JsonNode alert : MAPPER.readTree(
                    send(request("/api/v2/alerts?" + query).GET()).body())) {
                firing.add(new Posting(
                        texts(alert.path("labels")),
                        texts(alert.path("annotations")),
                        time(alert.path("startsAt")),
                        time(alert.path("endsAt"))));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException("an answer that Alertmanager does not give", e);
        }
        return firing;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(settings.url() + path)).timeout(ANSWER_LIMIT);
        settings.authorization()
                .ifPresent(
                        secret -> request.header("Authorization", new String(secret.bytes(), StandardCharsets.UTF_8)));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() == UNAUTHORIZED || response.statusCode() == FORBIDDEN) {
            // What is said of a secret may repeat it, and this goes to the log.
            throw new IOException("HTTP status " + response.statusCode() + ": it does not accept who we are");
        }
        if (response.statusCode() != OK) {
            String body = response.body();
            throw new IOException("HTTP status " + response.statusCode() + ": "
                    + body.substring(0, Math.min(body.length(), SHOWN_CHARACTERS)));
        }
        return response;
    }

    private static String filter(String matcher) {
        return "filter=" + URLEncoder.encode(matcher, StandardCharsets.UTF_8);
    }

    private static SortedMap<String, String> texts(JsonNode node) {
        return Collections.unmodifiableSortedMap(MAPPER.convertValue(node, TEXTS));
    }

    private static Instant time(JsonNode node) {
        return OffsetDateTime.parse(node.asText()).toInstant();
    }
}
