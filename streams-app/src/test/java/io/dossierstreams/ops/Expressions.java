package io.dossierstreams.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What rules and dashboards ask of Prometheus. */
public final class Expressions {
    private static final Path RULES = Path.of("../ops/prometheus/rules");
    private static final Path DASHBOARDS = Path.of("../ops/grafana/dashboards");

    private Expressions() {}

    /** The rules of all files. */
    public static List<JsonNode> rules() throws IOException {
        List<JsonNode> rules = new ArrayList<>();
        for (Path file : files(RULES)) {
            new YAMLMapper()
                    .readTree(file.toFile())
                    .get("groups")
                    .forEach(group -> group.get("rules").forEach(rules::add));
        }
        return rules;
    }

    /** The query of every panel of every dashboard, with the names of its variables. */
    public static List<String> panels() throws IOException {
        List<String> queries = new ArrayList<>();
        if (Files.isDirectory(DASHBOARDS)) {
            for (Path file : files(DASHBOARDS)) {
                new ObjectMapper()
                        .readTree(file.toFile())
                        .findValues("expr")
                        .forEach(query -> queries.add(query.asText()));
            }
        }
        return queries;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
