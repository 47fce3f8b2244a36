package io.dossierstreams.reference;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a list of objects as in the JSON form. Single values are taken as the text that is written there: to YAML itself
 * the code 007 is the number 7, and a commune named No is a boolean.
 */
final class YamlEntries {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlEntries() {}

    /**
     * Reads the entries.
     *
     * @param problems takes the mistakes
     */
    static List<RawEntry> read(String text, List<FileProblem> problems) {
        List<RawEntry> entries = new ArrayList<>();
        try (JsonParser parser = YAML.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                problems.add(new FileProblem(0, "expected a list of objects, each beginning with '- id: ...'"));
                return entries;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int line = parser.currentTokenLocation().getLineNr();
                Map<String, Integer> lines = new HashMap<>();
                JsonNode entry = value("", parser, lines);
                if (entry instanceof ObjectNode fields) {
                    entries.add(new RawEntry(line, fields, lines));
                } else {
                    problems.add(new FileProblem(line, "expected an object, was " + entry));
                }
            }
            if (parser.nextToken() != null) {
                problems.add(new FileProblem(
                        parser.currentTokenLocation().getLineNr(), "expected one document, found another"));
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            problems.add(new FileProblem(line, "is not YAML: " + reason));
        } catch (IOException e) {
            throw new UncheckedIOException("reading a text in memory", e);
        }
        return entries;
    }

    private static JsonNode value(String field, JsonParser parser, Map<String, Integer> lines) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, lines);
            case START_ARRAY -> array(field, parser, lines);
            case VALUE_NULL -> JSON.nullNode();
            default -> FieldText.single(field, parser.getText());
        };
    }

    private static ObjectNode object(JsonParser parser, Map<String, Integer> lines) throws IOException {
        ObjectNode object = JSON.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            object.set(field, value(field, parser, lines));
        }
        return object;
    }

    private static ArrayNode array(String field, JsonParser parser, Map<String, Integer> lines) throws IOException {
        ArrayNode array = JSON.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                lines.put(
                        field + "[" + array.size() + "]",
                        parser.currentTokenLocation().getLineNr());
            }
            array.add(value(field, parser, lines));
        }
        return array;
    }
}
