package io.dossierstreams.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes JSON values of texts. It goes by the field and not by the look of the text, so that a code such as 007 keeps its
 * zeros.
 */
final class FieldText {
    private static final Set<String> NUMBERS = Set.of(
            "version",
            "minimumDenominator",
            "maximum",
            "graceDays",
            "silentHours",
            "holdMinutes",
            "holdCases",
            "remindDays");
    private static final Set<String> BOOLEANS = Set.of("feeBearing");
    private static final Set<String> LISTS = Set.of("successors", "sources", "units", "levels", "hours");
    /** Lists of objects, in a table written as {@code one=other}. */
    private static final Map<String, List<String>> PAIRS =
            Map.of("exempt", List.of("indicator", "reason"), "formerParents", List.of("parent", "validTo"));

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,30}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FieldText() {}

    /** A single value. */
    static JsonNode single(String field, String text) {
        if (NUMBERS.contains(field) && WHOLE.matcher(text).matches()) {
            return JSON.numberNode(new BigInteger(text));
        }
        if (BOOLEANS.contains(field) && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(text.equals("true"));
        }
        return JSON.textNode(text);
    }

    /** The cell of a table: lists are separated by semicolons, pairs are written {@code indicator=reason}. */
    static JsonNode cell(String field, String text) {
        List<String> names = PAIRS.get(field);
        if (names == null && !LISTS.contains(field)) {
            return single(field, text);
        }
        ArrayNode list = JSON.arrayNode();
        for (String part : text.split(";", -1)) {
            list.add(names == null ? JSON.textNode(part.strip()) : pair(names, part.strip()));
        }
        return list;
    }

    private static ObjectNode pair(List<String> names, String text) {
        int equals = text.indexOf('=');
        ObjectNode pair = JSON.objectNode();
        pair.put(names.get(0), equals < 0 ? text : text.substring(0, equals).strip());
        if (equals >= 0) {
            pair.put(names.get(1), text.substring(equals + 1).strip());
        }
        return pair;
    }
}
