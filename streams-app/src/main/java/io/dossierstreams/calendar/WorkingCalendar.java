package io.dossierstreams.calendar;

import io.dossierstreams.schema.reference.WorkCalendar;
import io.dossierstreams.schema.reference.WorkCalendar.NamedDay;
import io.dossierstreams.schema.reference.WorkHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which days are worked, and in which hours: Monday to Friday without the holidays, and the weekend days that are made
 * up for. Everything is counted, nothing is scanned day by day.
 */
public final class WorkingCalendar {
    /** The hours where no calendar has any: the common ones of one-stop shops. */
    public static final List<WorkHours> STANDARD_HOURS =
            List.of(WorkHours.parse("07:30-11:30"), WorkHours.parse("13:30-17:00"));

    /** Monday to Friday, without holidays: what holds until a calendar is loaded. */
    public static final WorkingCalendar STANDARD = of(List.of());

    private static final int WORKED_OF_A_WEEK = 5;
    private static final int DAYS_OF_A_WEEK = 7;
    /** 1969-12-29, the Monday before day 0. */
    private static final long A_MONDAY = -3;

    /** Days since 1970, sorted: the holidays from Monday to Friday, and the worked days of weekends. */
    private final long[] holidays;

    private final long[] workedWeekends;
    private final List<WorkHours> hours;
    private final Duration ofADay;

    private WorkingCalendar(SortedSet<LocalDate> holidays, SortedSet<LocalDate> worked, List<WorkHours> hours) {
        this.holidays = holidays.stream()
                .filter(day -> !WorkCalendar.isWeekend(day))
                .mapToLong(LocalDate::toEpochDay)
                .toArray();
        this.workedWeekends = worked.stream()
                .filter(day -> !holidays.contains(day))
                .mapToLong(LocalDate::toEpochDay)
                .toArray();
        this.hours = hours;
        this.ofADay = hours.stream().map(WorkHours::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** What one calendar says. */
    public static WorkingCalendar of(WorkCalendar calendar) {
        return of(List.of(calendar));
    }

    /**
     * What several calendars say together, in whatever order they come. Files are checked for contradictions before they
     * are loaded; where two calendars contradict each other all the same, a holiday is not worked, and the hours are those
     * of the calendar whose id sorts first.
     */
    public static WorkingCalendar of(Collection<WorkCalendar> calendars) {
        List<WorkHours> hours = calendars.stream()
                .filter(calendar -> !calendar.hours().isEmpty())
                .min(Comparator.comparing(WorkCalendar::id))
                .map(WorkCalendar::hours)
                .orElse(STANDARD_HOURS);
        return new WorkingCalendar(
                days(calendars, WorkCalendar::holidays), days(calendars, WorkCalendar::workingDays), hours);
    }

    /** Whether offices work on a day. */
    public boolean isWorkingDay(LocalDate day) {
        return WorkCalendar.isWeekend(day)
                ? contains(workedWeekends, day.toEpochDay())
                : !contains(holidays, day.toEpochDay());
    }

    /**
     * Number of working days.
     *
     * @param first first day that counts
     * @param last last day that counts; before the first there are none
     */
    public long workingDaysBetween(LocalDate first, LocalDate last) {
        return last.isBefore(first)
                ? 0
                : workingDaysBefore(last.toEpochDay() + 1) - workingDaysBefore(first.toEpochDay());
    }

    /** The first working day after a day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * Working time from one instant to another, by the clock of the place.
     *
     * @param to zero where it is not after {@code from}
     */
    public Duration workingTimeBetween(Instant from, Instant to, ZoneId zone) {
        LocalDateTime begin = LocalDateTime.ofInstant(from, zone);
        LocalDateTime end = LocalDateTime.ofInstant(to, zone);
        if (!end.isAfter(begin)) {
            return Duration.ZERO;
        }
        long days = workingDaysBefore(end.toLocalDate().toEpochDay())
                - workingDaysBefore(begin.toLocalDate().toEpochDay());
        return ofADay.multipliedBy(days).plus(workedBy(end)).minus(workedBy(begin));
    }

    /** The working time of a working day. */
    public Duration workingTimeOfADay() {
        return ofADay;
    }

    /** What has been worked of a day at a time of it. */
    private Duration workedBy(LocalDateTime time) {
        if (!isWorkingDay(time.toLocalDate())) {
            return Duration.ZERO;
        }
        return hours.stream().map(part -> part.before(time.toLocalTime())).reduce(Duration.ZERO, Duration::plus);
    }

    /** Working days from a fixed one, long ago, to this day, this day not included: of use only as a difference. */
    private long workingDaysBefore(long day) {
        long since = day - A_MONDAY;
        long weekdays = Math.floorDiv(since, DAYS_OF_A_WEEK) * WORKED_OF_A_WEEK
                + Math.min(WORKED_OF_A_WEEK, Math.floorMod(since, DAYS_OF_A_WEEK));
        return weekdays - countBefore(holidays, day) + countBefore(workedWeekends, day);
    }

    private static int countBefore(long[] sorted, long day) {
        int found = Arrays.binarySearch(sorted, day);
        return found >= 0 ? found : -found - 1;
    }

    private static boolean contains(long[] sorted, long day) {
        return Arrays.binarySearch(sorted, day) >= 0;
    }

    private static SortedSet<LocalDate> days(
            Collection<WorkCalendar> calendars, Function<WorkCalendar, List<NamedDay>> list) {
        return calendars.stream()
                .flatMap(calendar -> list.apply(calendar).stream())
                .map(NamedDay::day)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
