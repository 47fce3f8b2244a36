package io.dossierstreams.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the attribute {@code recordedtime} of an event in structured mode, the extension of CloudEvents for when an
 * occurrence was recorded. The log itself has no use for it, as its records have timestamps; a file has nothing else.
 */
final class RecordedTime {
    static final String NAME = "recordedtime";

    private static final byte[] NAME_BYTES = NAME.getBytes(StandardCharsets.US_ASCII);
    private static final JsonFactory FACTORY = new JsonFactory();

    private RecordedTime() {}

    /** Its text; empty where there is none, and where the line is no JSON. */
    static Optional<String> text(byte[] line) {
        if (!mayHave(line)) {
            return Optional.empty();
        }
        try (JsonParser json = FACTORY.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = json.currentName().equals(NAME);
                JsonToken value = json.nextToken();
                if (wanted) {
                    return value == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(json.getText());
                }
                json.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Most lines have none, and need not be read twice. */
    private static boolean mayHave(byte[] line) {
        for (int i = 0; i <= line.length - NAME_BYTES.length; i++) {
            if (line[i] == NAME_BYTES[0] && isNameAt(line, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameAt(byte[] line, int start) {
        for (int i = 0; i < NAME_BYTES.length; i++) {
            if (line[start + i] != NAME_BYTES[i]) {
                return false;
            }
        }
        return true;
    }
}
