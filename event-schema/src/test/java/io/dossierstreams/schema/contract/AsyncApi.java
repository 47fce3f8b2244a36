package io.dossierstreams.schema.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The AsyncAPI document and the files it refers to. */
final class AsyncApi {
    private static final Path ROOT = Path.of("src/main/resources");
    private static final Path FILE = ROOT.resolve("asyncapi.yaml");
    // YAML takes JSON as well.
    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonNode document = read(FILE);

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** What a reference within the document stands for. */
    JsonNode resolve(JsonNode reference) {
        return at(reference.path("$ref").asText().substring(1));
    }

    /** References of the document and of all schemas that lead nowhere. */
    static List<String> danglingReferences() {
        List<String> dangling = new ArrayList<>();
        files().forEach(file -> read(file).findValuesAsText("$ref").stream()
                .filter(reference -> !resolves(file, reference))
                .forEach(reference -> dangling.add(file.getFileName() + ": " + reference)));
        return dangling;
    }

    private static boolean resolves(Path file, String reference) {
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        Path target = path.isEmpty() ? file : file.resolveSibling(path);
        return Files.isRegularFile(target)
                && (hash < 0 || !read(target).at(reference.substring(hash + 1)).isMissingNode());
    }

    private static Stream<Path> files() {
        try (Stream<Path> schemas = Files.list(ROOT.resolve("schema"))) {
            return Stream.concat(Stream.of(FILE), schemas.sorted().toList().stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
