package io.dossierstreams.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An entry of a file before it is known to be right.
 *
 * @param line the line where it begins, from 1
 * @param fields as in the JSON form
 */
record RawEntry(int line, ObjectNode fields) {
    /** The id as it is written; empty where there is none. */
    String id() {
        JsonNode id = fields.get("id");
        return id == null || !id.isTextual() ? "" : id.textValue();
    }
}
