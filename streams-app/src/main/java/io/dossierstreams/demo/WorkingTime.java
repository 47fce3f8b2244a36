package io.dossierstreams.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * The working minutes of offices in a row, from 0: weekends, holidays, lunch and nights take no time on this axis, so
 * that a duration in working time is a difference.
 */
final class WorkingTime {
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Minutes of a working day: 7:30 to 11:30 and 13:30 to 17:00. */
    static final int DAY = 240 + 210;

    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 30);
    private static final LocalTime CLOSE = LocalTime.of(17, 0);

    private final List<LocalDate> days;
    private final ZoneId zone;

    WorkingTime(LocalDate first, LocalDate last, Set<LocalDate> holidays, ZoneId zone) {
        this.days = first.datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !holidays.contains(day))
                .toList();
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    /** The first working minute on or after the day. */
    int firstMinute(LocalDate day) {
        int index = 0;
        while (days.get(index).isBefore(day)) {
            index++;
        }
        return index * DAY;
    }

    /** The same time of the day, so many working days after that of the instant, which is one. */
    Instant daysLater(Instant instant, int count) {
        ZonedDateTime at = instant.atZone(zone);
        return days.get(days.indexOf(at.toLocalDate()) + count)
                .atTime(at.toLocalTime())
                .atZone(zone)
                .toInstant();
    }

    /** When the minute begins. */
    Instant instant(int minute) {
        int ofDay = minute % DAY;
        LocalTime time = ofDay < 240 ? MORNING.plusMinutes(ofDay) : AFTERNOON.plusMinutes(ofDay - 240L);
        return days.get(minute / DAY).atTime(time).atZone(zone).toInstant();
    }

    /** When the office closes on the day of the minute. */
    Instant close(int minute) {
        return days.get(minute / DAY).atTime(CLOSE).atZone(zone).toInstant();
    }
}
