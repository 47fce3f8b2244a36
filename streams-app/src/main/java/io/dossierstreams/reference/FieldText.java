package io.dossierstreams.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes JSON values of texts. It goes by the field and not by the look of the text, so that a code such as 007 keeps its
 * zeros.
 */
final class FieldText {
    private static final Set<String> NUMBERS = Set.of("version", "minimumDenominator");
    private static final Set<String> LISTS = Set.of("successors", "sources");
    private static final String EXEMPTIONS = "exempt";
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,30}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FieldText() {}

    /** A single value. */
    static JsonNode single(String field, String text) {
        return NUMBERS.contains(field) && WHOLE.matcher(text).matches()
                ? JSON.numberNode(new BigInteger(text))
                : JSON.textNode(text);
    }

    /** The cell of a table: lists are separated by semicolons, exemptions are written {@code indicator=reason}. */
    static JsonNode cell(String field, String text) {
        if (!LISTS.contains(field) && !field.equals(EXEMPTIONS)) {
            return single(field, text);
        }
        ArrayNode list = JSON.arrayNode();
        for (String part : text.split(";", -1)) {
            list.add(field.equals(EXEMPTIONS) ? exemption(part.strip()) : JSON.textNode(part.strip()));
        }
        return list;
    }

    private static ObjectNode exemption(String text) {
        int equals = text.indexOf('=');
        ObjectNode exemption = JSON.objectNode();
        exemption.put("indicator", equals < 0 ? text : text.substring(0, equals).strip());
        if (equals >= 0) {
            exemption.put("reason", text.substring(equals + 1).strip());
        }
        return exemption;
    }
}
