package io.dossierstreams.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * An entry of a file before it is known to be right. What it names is checked here too, so that one mistake in an entry
 * does not hide another.
 *
 * @param line the line where it begins, from 1
 * @param fields as in the JSON form
 */
record RawEntry(int line, ObjectNode fields) {
    /** The text of a field, such as {@code scope.unit}; empty where there is none. */
    Optional<String> text(String path) {
        JsonNode field = fields.at("/" + path.replace('.', '/'));
        return field.isTextual() ? Optional.of(field.textValue()) : Optional.empty();
    }
}
