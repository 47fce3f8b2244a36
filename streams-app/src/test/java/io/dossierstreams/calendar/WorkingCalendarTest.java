package io.dossierstreams.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.reference.WorkCalendar;
import io.dossierstreams.schema.reference.WorkCalendar.NamedDay;
import io.dossierstreams.schema.reference.WorkHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** Liberation Day 2025: Wednesday to Friday off, and the Saturday before worked for the Friday. */
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(calendar(
            "VN-2025",
            days("2025-04-30", "2025-05-01", "2025-05-02"),
            days("2025-04-26"),
            "07:30-11:30",
            "13:30-17:00"));

    @ParameterizedTest
    @CsvSource({
        "2025-04-25, true", "2025-04-26, true", "2025-04-27, false", "2025-04-29, true", "2025-04-30, false",
        "2025-05-02, false", "2025-05-03, false", "2025-05-05, true", "1969-12-31, true", "1969-12-28, false"
    })
    void shouldTellWorkingDaysFromOthers(LocalDate day, boolean worked) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-21, 2025-04-27, 6",
        "2025-04-28, 2025-05-04, 2",
        "2025-04-30, 2025-05-04, 0",
        "2025-04-26, 2025-04-26, 1",
        "2025-04-29, 2025-04-28, 0",
        "2025-04-29, 2025-04-01, 0",
        "1969-12-20, 1970-01-02, 10"
    })
    void shouldCountWorkingDaysWithTheFirstAndTheLast(LocalDate first, LocalDate last, long days) {
        assertThat(CALENDAR.workingDaysBetween(first, last)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2025-04-25, 2025-04-26", "2025-04-26, 2025-04-28", "2025-04-29, 2025-05-05", "2025-05-01, 2025-05-05"})
    void shouldFindTheNextWorkingDay(LocalDate day, LocalDate next) {
        assertThat(CALENDAR.nextWorkingDay(day)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        // within a morning, over noon, over the whole day, over a night
        "2025-04-28T08:00, 2025-04-28T09:15, PT1H15M",
        "2025-04-28T11:00, 2025-04-28T14:00, PT1H",
        "2025-04-28T00:00, 2025-04-29T00:00, PT7H30M",
        "2025-04-28T16:30, 2025-04-29T07:31, PT31M",
        // over the holidays, to the middle of one, and over the Saturday that is made up for
        "2025-04-29T16:00, 2025-05-05T08:30, PT2H",
        "2025-04-29T16:00, 2025-05-01T09:00, PT1H",
        "2025-04-30T08:00, 2025-05-04T08:00, PT0S",
        "2025-04-25T17:00, 2025-04-28T07:30, PT7H30M",
        // backwards, and to the same instant
        "2025-04-29T09:00, 2025-04-28T09:00, PT0S",
        "2025-04-29T09:00, 2025-04-29T09:00, PT0S"
    })
    void shouldMeasureWorkingTimeByTheClockOfThePlace(LocalDateTime from, LocalDateTime to, Duration expected) {
        assertThat(CALENDAR.workingTimeBetween(at(from), at(to), ZONE)).isEqualTo(expected);
    }

    @Test
    void shouldKeepFractionsOfASecond() {
        Instant from = at(LocalDateTime.parse("2025-04-28T08:00"));

        assertThat(CALENDAR.workingTimeBetween(from, from.plusMillis(1), ZONE)).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void shouldWorkMondayToFridayWhenNoCalendarIsLoaded() {
        LocalDate monday = LocalDate.of(2025, 4, 28);

        assertThat(WorkingCalendar.STANDARD.workingDaysBetween(monday, monday.plusDays(6)))
                .isEqualTo(5);
        assertThat(WorkingCalendar.STANDARD.isWorkingDay(LocalDate.of(2025, 5, 1)))
                .isTrue();
        assertThat(WorkingCalendar.STANDARD.workingTimeOfADay()).isEqualTo(Duration.parse("PT7H30M"));
    }

    @Test
    void shouldAddUpCalendarsInWhateverOrderTheyCome() {
        WorkCalendar year = calendar("2025", days("2025-05-01"), days("2025-04-26"));
        WorkCalendar province = calendar("BD", days("2025-05-01", "2025-03-31"), days(), "08:00-12:00");

        for (List<WorkCalendar> both : List.of(List.of(year, province), List.of(province, year))) {
            WorkingCalendar calendar = WorkingCalendar.of(both);
            assertThat(calendar.isWorkingDay(LocalDate.of(2025, 5, 1))).isFalse();
            assertThat(calendar.isWorkingDay(LocalDate.of(2025, 3, 31))).isFalse();
            assertThat(calendar.isWorkingDay(LocalDate.of(2025, 4, 26))).isTrue();
            assertThat(calendar.workingTimeOfADay()).isEqualTo(Duration.ofHours(4));
        }
    }

    @Test
    void shouldNotWorkOnAHolidayAndTakeTheHoursOfTheFirstIdWhenCalendarsContradict() {
        WorkCalendar a = calendar("a", days("2025-04-26"), days(), "08:00-12:00");
        WorkCalendar b = calendar("b", days(), days("2025-04-26"), "09:00-10:00");

        assertThat(WorkingCalendar.of(List.of(b, a)).isWorkingDay(LocalDate.of(2025, 4, 26)))
                .isFalse();
        assertThat(WorkingCalendar.of(List.of(b, a)).workingTimeOfADay()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void shouldCountWhatLookingAtEveryDayCounts() {
        Random random = new Random(4);
        LocalDate start = LocalDate.of(2024, 1, 1);
        Set<LocalDate> holidays = new TreeSet<>();
        Set<LocalDate> worked = new TreeSet<>();
        for (int i = 0; i < 120; i++) {
            LocalDate day = start.plusDays(random.nextInt(730));
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 || random.nextBoolean()) {
                holidays.add(day);
            } else {
                worked.add(day);
            }
        }
        worked.removeAll(holidays);
        WorkingCalendar calendar = WorkingCalendar.of(new WorkCalendar("c", named(holidays), named(worked), List.of()));
        for (int i = 0; i < 500; i++) {
            LocalDate first = start.plusDays(random.nextInt(730));
            LocalDate last = first.plusDays(random.nextInt(200));
            List<LocalDate> expected = new ArrayList<>();
            first.datesUntil(last.plusDays(1))
                    .filter(day -> worked.contains(day)
                            || !holidays.contains(day) && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                    .forEach(expected::add);
            assertThat(calendar.workingDaysBetween(first, last)).isEqualTo(expected.size());
            assertThat(calendar.workingTimeBetween(
                            at(first.atStartOfDay()), at(last.plusDays(1).atStartOfDay()), ZONE))
                    .isEqualTo(Duration.parse("PT7H30M").multipliedBy(expected.size()));
        }
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    private static WorkCalendar calendar(
            String id, List<NamedDay> holidays, List<NamedDay> workingDays, String... hours) {
        return new WorkCalendar(
                id,
                holidays,
                workingDays,
                Stream.of(hours).map(WorkHours::parse).toList());
    }

    private static List<NamedDay> days(String... days) {
        return Stream.of(days)
                .map(day -> new NamedDay(LocalDate.parse(day), null))
                .toList();
    }

    private static List<NamedDay> named(Set<LocalDate> days) {
        return days.stream().map(day -> new NamedDay(day, null)).toList();
    }
}
