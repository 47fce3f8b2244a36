package io.dossierstreams.delta;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day of a time. Each event asks for some, nearly all of the last few weeks: those are remembered, as the rules of a
 * time zone are a search each time.
 */
final class Days {
    private static final long DAY = 86_400_000;
    private static final int REMEMBERED = 64;

    private final ZoneId zone;
    /** By the number of the day in UTC; a day of the zone may be in two places. */
    private final Span[] spans = new Span[REMEMBERED];

    Days(ZoneId zone) {
        this.zone = zone;
    }

    /** A day, from its first millisecond to the first one of the next day. */
    private record Span(LocalDate day, long start, long end) {}

    /** @param time milliseconds since 1970 */
    LocalDate of(long time) {
        int place = (int) Math.floorDiv(time, DAY) & REMEMBERED - 1;
        Span span = spans[place];
        if (span == null || time < span.start() || time >= span.end()) {
            span = span(LocalDate.ofInstant(Instant.ofEpochMilli(time), zone));
            spans[place] = span;
        }
        return span.day();
    }

    private Span span(LocalDate day) {
        return new Span(day, start(day), start(day.plusDays(1)));
    }

    private long start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
