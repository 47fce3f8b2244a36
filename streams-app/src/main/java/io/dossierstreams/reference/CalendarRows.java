package io.dossierstreams.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of calendars has a row for each day, so that a year's holidays are pasted under the last year's. The rows that
 * name the same calendar become one entry.
 */
final class CalendarRows {
    private static final Set<String> COLUMNS = Set.of("calendar", "day", "kind", "name", "hours");
    private static final String HOURS = "HOURS";
    /** What a row may say of its day, and the list that the day comes into. */
    private static final Map<String, String> LISTS = Map.of("HOLIDAY", "holidays", "WORKING_DAY", "workingDays");

    private final List<FileProblem> problems;
    private final Map<String, RawEntry> calendars = new LinkedHashMap<>();

    private CalendarRows(List<FileProblem> problems) {
        this.problems = problems;
    }

    /**
     * Puts the rows together, calendars in the order of their first rows.
     *
     * @param problems takes the mistakes
     */
    static List<RawEntry> together(List<RawEntry> rows, List<FileProblem> problems) {
        CalendarRows together = new CalendarRows(problems);
        rows.forEach(together::add);
        return new ArrayList<>(together.calendars.values());
    }

    private void add(RawEntry row) {
        row.fields().fieldNames().forEachRemaining(field -> {
            if (!COLUMNS.contains(field)) {
                problems.add(row.problem(field + ": is no column of calendars, only calendar, day, kind, name, hours"));
            }
        });
        Optional<String> id = row.text("calendar");
        if (id.isEmpty()) {
            problems.add(row.problem("calendar: is missing"));
            return;
        }
        RawEntry calendar = calendars.computeIfAbsent(id.get(), name -> calendar(row.line(), name));
        String kind = row.text("kind").orElse("");
        if (LISTS.containsKey(kind)) {
            day(row, calendar, kind);
        } else if (kind.equals(HOURS)) {
            hours(row, calendar);
        } else {
            problems.add(row.problem(
                    "kind: expected one of HOLIDAY, WORKING_DAY, HOURS, was " + (kind.isEmpty() ? "nothing" : kind)));
        }
    }

    private void day(RawEntry row, RawEntry calendar, String kind) {
        absent(row, kind, "hours");
        ObjectNode day = JsonNodeFactory.instance.objectNode();
        for (String field : List.of("day", "name")) {
            row.text(field).ifPresent(text -> day.put(field, text));
        }
        append(calendar, LISTS.get(kind), day, row.line());
    }

    private void hours(RawEntry row, RawEntry calendar) {
        absent(row, HOURS, "day");
        absent(row, HOURS, "name");
        JsonNode hours = row.fields().path("hours");
        if (hours.isEmpty()) {
            problems.add(row.problem("hours: is missing"));
        }
        hours.forEach(part -> append(calendar, "hours", part, row.line()));
    }

    private void absent(RawEntry row, String kind, String field) {
        if (row.fields().has(field)) {
            problems.add(row.problem(field + ": must be empty where the kind is " + kind));
        }
    }

    private static RawEntry calendar(int line, String id) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("id", id);
        return new RawEntry(line, fields, new HashMap<>());
    }

    private static void append(RawEntry calendar, String list, JsonNode element, int line) {
        ArrayNode elements = calendar.fields().withArrayProperty(list);
        calendar.lines().put(list + "[" + elements.size() + "]", line);
        elements.add(element);
    }
}
