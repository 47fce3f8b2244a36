package io.dossierstreams.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A dashboard of Grafana as it is provisioned.
 *
 * @param file where it stands
 * @param json what it is
 */
public record Dashboard(Path file, JsonNode json) {
    static final Path FOLDER = Path.of("../ops/grafana/dashboards");

    private static final Pattern METRIC =
            Pattern.compile("\\b(?:dossier|kafka|jvm|process|system)_[a-z0-9_]+(?=[\\s{)\\[]|$)");

    /** All of them, by name. */
    public static List<Dashboard> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Dashboard::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dashboard read(Path file) {
        try {
            return new Dashboard(file, new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its panels, without the rows between them. */
    List<JsonNode> panels() {
        return Stream.iterate(0, i -> i < json.path("panels").size(), i -> i + 1)
                .map(json.path("panels")::get)
                .filter(panel -> !panel.path("type").asText().equals("row"))
                .toList();
    }

    /** The PromQL of all panels, as it is written: variables not put in. */
    public List<String> queries() {
        return panels().stream()
                .flatMap(panel -> panel.findValuesAsText("expr").stream())
                .toList();
    }

    /** The queries of its variables, such as {@code label_values(dossier_unit_info, level)}. */
    List<String> variables() {
        return json.at("/templating/list").findValues("query").stream()
                .filter(JsonNode::isObject)
                .map(query -> query.path("query").asText())
                .toList();
    }

    /** The metrics that a query asks for. */
    static List<String> metrics(String query) {
        return METRIC.matcher(query)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
