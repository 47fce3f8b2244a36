package io.dossierstreams.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A resource for Kubernetes as it is applied.
 *
 * @param json what it is
 */
record Manifest(JsonNode json) {
    private static final Path FOLDER = Path.of("../ops/kubernetes");
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Those that every cluster takes, by file and place in it. */
    static List<Manifest> all() {
        return in(FOLDER);
    }

    /** Those for the Prometheus operator, which are no types of Kubernetes itself. */
    static List<Manifest> forPrometheusOperator() {
        return in(FOLDER.resolve("prometheus-operator"));
    }

    /** The only one of its kind with this name, else an exception. */
    static Manifest of(String kind, String name) {
        List<Manifest> found = all().stream()
                .filter(manifest -> manifest.toString().endsWith(" " + kind + " " + name))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " of kind " + kind + " with the name " + name);
        }
        return found.get(0);
    }

    static Manifest parse(String yaml) {
        try {
            return new Manifest(YAML.readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Manifest> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(Manifest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Manifest> read(Path file) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            return documents.readAll().stream().map(Manifest::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands at a JSON pointer; a missing node where there is nothing. */
    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    /** For the names of tests: version, kind and name. */
    @Override
    public String toString() {
        return "%s %s %s"
                .formatted(
                        json.path("apiVersion").asText(),
                        json.path("kind").asText(),
                        json.at("/metadata/name").asText());
    }
}
