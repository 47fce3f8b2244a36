package io.dossierstreams.model;

import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.schema.reference.WorkCalendar;
import io.dossierstreams.schema.reference.WorkHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which ticks find a publishing system silent for too long: each looks through the whole log for the last event of the
 * system, and adds up working time day by day. It keeps nothing from one tick to the next.
 */
public final class SilenceModel {
    private final List<LogEntry> entries;
    private final WorkCalendar calendar;
    private final ZoneId zone;

    /** @param calendar the only one, with hours; known from the first tick on */
    public SilenceModel(List<LogEntry> entries, WorkCalendar calendar, ZoneId zone) {
        this.entries = entries;
        this.calendar = calendar;
        this.zone = zone;
    }

    /**
     * Whether each tick finds the system silent for more than so many working hours.
     *
     * @param watched number of the tick, from 1, that loads the target; the result begins with it
     */
    public List<Boolean> silent(String source, int hours, int watched) {
        List<Instant> ticks = new ArrayList<>();
        List<Boolean> found = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof DayTick tick) {
                ticks.add(tick.now());
                if (ticks.size() >= watched) {
                    Instant heard = Objects.requireNonNullElse(lastHeard(source, i), ticks.get(watched - 1));
                    found.add(working(heard, tick.now()).compareTo(Duration.ofHours(hours)) > 0);
                }
            }
        }
        return found;
    }

    /** The "now" of the first tick behind the last event of the system up to an entry; null where there is none. */
    private Instant lastHeard(String source, int end) {
        Instant now = null;
        for (int i = end; i >= 0; i--) {
            LogEntry entry = entries.get(i);
            if (entry instanceof DayTick tick) {
                now = tick.now();
            } else if (entry instanceof EventArrived arrived
                    && arrived.event().source().equals(source)) {
                return now;
            }
        }
        return null;
    }

    private Duration working(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorked(day)) {
                for (WorkHours part : calendar.hours()) {
                    Instant begin = later(from, at(day, part.from()));
                    Instant end = earlier(to, at(day, part.to()));
                    sum = end.isAfter(begin) ? sum.plus(Duration.between(begin, end)) : sum;
                }
            }
        }
        return sum;
    }

    private boolean isWorked(LocalDate day) {
        if (calendar.holidays().stream().anyMatch(holiday -> holiday.day().equals(day))) {
            return false;
        }
        return day.getDayOfWeek().getValue() <= 5
                || calendar.workingDays().stream()
                        .anyMatch(worked -> worked.day().equals(day));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
