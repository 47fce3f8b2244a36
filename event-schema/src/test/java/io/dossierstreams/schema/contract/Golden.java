package io.dossierstreams.schema.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sample message under {@code golden/<type>/valid} or {@code golden/<type>/invalid}.
 *
 * @param type CloudEvents type
 * @param name name of the file without its ending; of an invalid event, it ends in the cause of the rejection
 * @param bytes the file
 */
record Golden(String type, String name, byte[] bytes) {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Path ROOT = Path.of("src/test/resources/golden");

    static List<Golden> all(String type, String kind) {
        try (Stream<Path> files = Files.list(ROOT.resolve(type).resolve(kind))) {
            return files.sorted().map(file -> read(type, file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Golden read(String type, Path file) {
        try {
            String name = file.getFileName().toString().replace(".json", "");
            return new Golden(type, name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json() {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return type + "/" + name;
    }
}
