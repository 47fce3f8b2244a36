package io.dossierstreams.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules that Prometheus is given, to record and to alert. */
public final class Rules {
    private static final Path FOLDER = Path.of("../ops/prometheus/rules");

    private Rules() {}

    /** The rules of all files. */
    public static List<JsonNode> all() throws IOException {
        List<JsonNode> rules = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                new YAMLMapper()
                        .readTree(file.toFile())
                        .get("groups")
                        .forEach(group -> group.get("rules").forEach(rules::add));
            }
        }
        return rules;
    }
}
