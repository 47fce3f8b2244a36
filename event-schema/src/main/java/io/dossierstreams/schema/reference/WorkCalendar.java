package io.dossierstreams.schema.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Days on which offices do not work, or work though it is weekend. Several calendars add up, so that each year, or each
 * office's own holidays, may be one.
 *
 * @param id its id
 * @param holidays days without work, in the order of time; such a day may be a weekend's
 * @param workingDays Saturdays and Sundays that are worked, in the order of time
 * @param hours the hours of every working day, in the order of time; none where this calendar says nothing of hours
 */
public record WorkCalendar(String id, List<NamedDay> holidays, List<NamedDay> workingDays, List<WorkHours> hours) {
    public WorkCalendar {
        Ids.require("calendar id", id);
        holidays = holidays == null ? List.of() : List.copyOf(holidays);
        workingDays = workingDays == null ? List.of() : List.copyOf(workingDays);
        List<String> problems = problems(days(holidays), days(workingDays));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0));
        }
        // In one order, so that moving a row in a file changes nothing.
        holidays = sorted(holidays);
        workingDays = sorted(workingDays);
        hours = hours == null
                ? List.of()
                : hours.stream().sorted(Comparator.comparing(WorkHours::from)).toList();
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).from().isBefore(hours.get(i - 1).to())) {
                throw new IllegalArgumentException("hours: " + hours.get(i) + " overlaps " + hours.get(i - 1));
            }
        }
    }

    /**
     * A day with the reason for it.
     *
     * @param day the day
     * @param name the holiday, or the day that is made up for; null where nobody said
     */
    public record NamedDay(LocalDate day, String name) {
        public NamedDay {
            Objects.requireNonNull(day, "day");
            if (name != null && name.isBlank()) {
                throw new IllegalArgumentException("name: must not be empty");
            }
        }
    }

    /**
     * What cannot be: a day that is there twice, or worked without being a weekend's.
     *
     * @param holidays as they are listed; null for a day that could not be read
     * @param workingDays the same
     * @return one text for each mistake, beginning with the field
     */
    public static List<String> problems(List<LocalDate> holidays, List<LocalDate> workingDays) {
        List<String> problems = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < holidays.size(); i++) {
            LocalDate day = holidays.get(i);
            if (day != null && !seen.add(day)) {
                problems.add("holidays[" + i + "].day: " + day + " is there twice");
            }
        }
        for (int i = 0; i < workingDays.size(); i++) {
            LocalDate day = workingDays.get(i);
            if (day == null) {
                continue;
            }
            String field = "workingDays[" + i + "].day: " + day;
            if (!isWeekend(day)) {
                problems.add(field + " is no Saturday or Sunday, so it is worked without being named");
            } else if (!seen.add(day)) {
                problems.add(field + " is there twice");
            }
        }
        return List.copyOf(problems);
    }

    /** Whether a day is a Saturday or a Sunday. */
    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private static List<LocalDate> days(List<NamedDay> named) {
        return named.stream().map(NamedDay::day).toList();
    }

    private static List<NamedDay> sorted(List<NamedDay> named) {
        return named.stream().sorted(Comparator.comparing(NamedDay::day)).toList();
    }
}
