package io.dossierstreams.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of a file before it is known to be right. What it names is checked here too, so that one mistake in an entry
 * does not hide another.
 *
 * @param line the line where it begins, from 1
 * @param fields as in the JSON form
 * @param lines where objects in its lists begin, by {@code holidays[3]}
 */
record RawEntry(int line, ObjectNode fields, Map<String, Integer> lines) {
    private static final Pattern ELEMENT = Pattern.compile("[A-Za-z]+\\[[0-9]+]");

    /** The text of a field, such as {@code scope.unit}; empty where there is none. */
    Optional<String> text(String path) {
        return text(fields.at("/" + path.replace('.', '/')));
    }

    /** The texts of a list; of a list of objects those of one of their fields. */
    List<String> texts(String list, String... field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : fields.path(list)) {
            text(field.length == 0 ? element : element.path(field[0])).ifPresent(texts::add);
        }
        return List.copyOf(texts);
    }

    /** The day of a field; empty where there is none. */
    Optional<LocalDate> day(String path) {
        return text(path).flatMap(RawEntry::parse);
    }

    /** The days of a list of objects, each in one of their fields. */
    List<LocalDate> days(String list, String field) {
        return texts(list, field).stream().flatMap(text -> parse(text).stream()).toList();
    }

    /** Whether both days are given, and the second lies before the first. */
    boolean goesBack(String first, String last) {
        return day(first)
                .flatMap(from -> day(last).map(to -> to.isBefore(from)))
                .orElse(false);
    }

    /**
     * A mistake in this entry.
     *
     * @param text beginning with the field; an element of a list is looked up, as a list may be long
     */
    FileProblem problem(String text) {
        Matcher element = ELEMENT.matcher(text);
        return new FileProblem(element.lookingAt() ? lines.getOrDefault(element.group(), line) : line, text);
    }

    /** The day that is written there; empty where it is none. */
    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }
}
