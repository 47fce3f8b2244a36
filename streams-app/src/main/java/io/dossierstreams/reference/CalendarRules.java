package io.dossierstreams.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.dossierstreams.schema.reference.WorkCalendar;
import io.dossierstreams.schema.reference.WorkCalendar.NamedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What has to hold within a calendar, and between calendars, as they add up. */
public final class CalendarRules {
    private final List<WorkCalendar> all = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();

    private CalendarRules(ReferenceFile<WorkCalendar> file, Collection<WorkCalendar> staying) {
        Set<String> ids = file.ids();
        staying.stream().filter(calendar -> !ids.contains(calendar.id())).forEach(all::add);
        file.entries().forEach(entry -> all.add(entry.value()));
    }

    /**
     * Checks a file as it would be with the calendars that stay.
     *
     * @param staying calendars that are known beside the file's; an entry of the file takes the place of one of them
     * @throws FileProblemsException with all mistakes of the file
     */
    public static void check(ReferenceFile<WorkCalendar> file, Collection<WorkCalendar> staying) {
        CalendarRules rules = new CalendarRules(file, staying);
        file.raw().forEach(rules::days);
        file.entries().forEach(rules::hours);
        file.requireNone(rules.problems);
    }

    private void days(RawEntry entry) {
        List<LocalDate> holidays = days(entry, "holidays");
        List<LocalDate> workingDays = days(entry, "workingDays");
        WorkCalendar.problems(holidays, workingDays).forEach(text -> problems.add(entry.problem(text)));
        String id = entry.text("id").orElse("");
        contradictions(entry, "holidays", holidays, others(id, WorkCalendar::workingDays), "a working day");
        contradictions(entry, "workingDays", workingDays, others(id, WorkCalendar::holidays), "a holiday");
    }

    /** A day that one calendar takes off and another has worked: nobody could say which holds. */
    private void contradictions(
            RawEntry entry, String list, List<LocalDate> days, Map<LocalDate, String> others, String what) {
        for (int i = 0; i < days.size(); i++) {
            String other = others.get(days.get(i));
            if (other != null) {
                problems.add(entry.problem(
                        list + "[" + i + "].day: " + days.get(i) + " is " + what + " of calendar " + other));
            }
        }
    }

    private Map<LocalDate, String> others(String id, Function<WorkCalendar, List<NamedDay>> list) {
        Map<LocalDate, String> others = new HashMap<>();
        for (WorkCalendar other : all) {
            if (!other.id().equals(id)) {
                list.apply(other).forEach(named -> others.putIfAbsent(named.day(), other.id()));
            }
        }
        return others;
    }

    private void hours(Entry<WorkCalendar> entry) {
        List<?> hours = entry.value().hours();
        for (WorkCalendar other : all) {
            if (!hours.isEmpty() && !other.hours().isEmpty() && !other.hours().equals(hours)) {
                problems.add(new FileProblem(
                        entry.line(), "hours: calendar " + other.id() + " has others; leave them to one calendar"));
            }
        }
    }

    /** The days of a list in their places; null for one that is none. */
    private static List<LocalDate> days(RawEntry entry, String list) {
        List<LocalDate> days = new ArrayList<>();
        for (JsonNode element : entry.fields().path(list)) {
            days.add(RawEntry.parse(element.path("day").asText()).orElse(null));
        }
        return days;
    }
}
