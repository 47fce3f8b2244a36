package io.dossierstreams.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;

/**
 * How facts reach the log: nearly all within minutes, some with the export of a later night, so that they come out of
 * order. All of them before the period ends.
 */
final class Delivery {
    private static final LocalTime EXPORT = LocalTime.of(22, 0);
    private static final LocalTime LAST = LocalTime.of(23, 55);
    private static final long HOUR_MILLIS = 3_600_000;
    private static final int LATE_PER_THOUSAND = 20;
    private static final int DAYS_LATE = 5;

    private final Random random;
    private final LocalDate lastDay;
    private final ZoneId zone;

    Delivery(Random random, LocalDate lastDay, ZoneId zone) {
        this.random = random;
        this.lastDay = lastDay;
        this.zone = zone;
    }

    /** Within two minutes. */
    Moment prompt(Instant at) {
        return new Moment(at, at.plusMillis(1_000 + random.nextInt(90_000)));
    }

    /** Mostly within two minutes, now and then with the export of a later night. */
    Moment usual(Instant at) {
        return random.nextInt(1_000) < LATE_PER_THOUSAND ? new Moment(at, daysLater(at)) : prompt(at);
    }

    /** With the export of the same night. */
    Moment tonight(Instant at) {
        return new Moment(at, export(at.atZone(zone).toLocalDate()));
    }

    /** Another arrival of what has arrived, within an hour and before that day ends. */
    Instant sameDay(Instant arrivedAt) {
        Instant last =
                arrivedAt.atZone(zone).toLocalDate().atTime(LAST).atZone(zone).toInstant();
        long room = Math.min(HOUR_MILLIS, Duration.between(arrivedAt, last).toMillis());
        return arrivedAt.plusMillis(1 + random.nextInt((int) Math.max(1, room)));
    }

    /** Another arrival on one of the next nights. */
    Instant daysLater(Instant arrivedAt) {
        LocalDate day = arrivedAt.atZone(zone).toLocalDate().plusDays(1 + random.nextInt(DAYS_LATE));
        Instant later = export(day.isAfter(lastDay) ? lastDay : day);
        return later.isAfter(arrivedAt) ? later : arrivedAt.plusSeconds(1);
    }

    private Instant export(LocalDate day) {
        return day.atTime(EXPORT).atZone(zone).toInstant().plusSeconds(random.nextInt(3_600));
    }
}
