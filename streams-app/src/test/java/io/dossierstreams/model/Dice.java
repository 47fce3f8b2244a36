package io.dossierstreams.model;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Seeded chance, drawn towards the edges where mistakes sit: midnights, and first and last days of periods. */
final class Dice {
    private static final List<LocalTime> EDGES = List.of(
            LocalTime.MIDNIGHT,
            LocalTime.of(0, 0, 0, 1_000_000),
            LocalTime.of(23, 59, 59, 999_000_000),
            // Midnight in UTC: a day taken in the wrong zone changes here.
            LocalTime.of(7, 0),
            LocalTime.of(6, 59, 59, 999_000_000));

    private final Random random;
    private final ZoneId zone;

    Dice(long seed, ZoneId zone) {
        this.random = new Random(seed);
        this.zone = zone;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Any constant but this one, which may be null. */
    <E extends Enum<E>> E other(Class<E> type, E than) {
        return pick(Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant != than)
                .toList());
    }

    <E extends Enum<E>> E any(Class<E> type) {
        return other(type, null);
    }

    /** A day from the first to the last, often at the edge of a month, half-year or year. */
    LocalDate day(LocalDate first, LocalDate last) {
        LocalDate day = first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
        if (chance(75)) {
            return day;
        }
        Period period = Period.of(pick(PeriodKind.CALENDAR), day);
        LocalDate edge = chance(50) ? period.start() : period.end();
        return edge.isBefore(first) || edge.isAfter(last) ? day : edge;
    }

    /** A moment of the day, often right at midnight. */
    Instant on(LocalDate day) {
        LocalTime time = chance(30) ? pick(EDGES) : LocalTime.MIDNIGHT.plus(millis(Duration.ofDays(1)));
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** A moment some days after the other one, or before it. */
    Instant daysFrom(Instant time, int from, int to) {
        return on(LocalDate.ofInstant(time, zone).plusDays(between(from, to)));
    }

    /** Less than the limit, in whole milliseconds. */
    Duration millis(Duration limit) {
        return Duration.ofMillis(Math.floorMod(random.nextLong(), limit.toMillis()));
    }

    /**
     * How long after its time an event arrives: mostly at once, else days or months later, now and then right at the
     * bound of a bucket of lags, and below zero where a publisher's clock runs ahead.
     */
    Duration delay() {
        int kind = between(1, 100);
        if (kind <= 43) {
            return millis(Duration.ofMinutes(30));
        }
        if (kind <= 49) {
            return millis(Duration.ofDays(1));
        }
        if (kind <= 55) {
            return pick(List.copyOf(LagModel.BOUNDS.values())).plusMillis(between(0, 1));
        }
        if (kind <= 75) {
            return Duration.ofDays(between(1, 5)).plus(millis(Duration.ofDays(1)));
        }
        if (kind <= 87) {
            return Duration.ofDays(between(30, 200)).plus(millis(Duration.ofDays(1)));
        }
        return millis(Duration.ofHours(20)).negated();
    }
}
