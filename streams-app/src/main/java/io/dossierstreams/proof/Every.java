package io.dossierstreams.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a coarse reading of the log keeps a tick. Its boundaries are those of the local day, wherever a reading begins,
 * so that one that goes on where another stopped keeps the same ticks.
 *
 * @param length a day, or a part of it that divides it; zero keeps every tick
 */
public record Every(Duration length) {
    /** Each midnight. */
    public static final Every DAY = new Every(Duration.ofDays(1));
    /** Each tick of the log. */
    public static final Every TICK = new Every(Duration.ZERO);

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,3})([hm])");

    public Every {
        if (!length.isZero() && !dividesADay(length)) {
            throw new IllegalArgumentException(expected(length.toString()));
        }
    }

    private static boolean dividesADay(Duration length) {
        long minutes = length.toMinutes();
        return minutes > 0
                && length.equals(Duration.ofMinutes(minutes))
                && Duration.ofDays(1).toMinutes() % minutes == 0;
    }

    /**
     * Reads {@code 1d}, hours or minutes that divide a day, such as {@code 6h} and {@code 15m}, or {@code tick}.
     *
     * @throws IllegalArgumentException if it is none of these; the message says what was expected
     */
    public static Every parse(String text) {
        if (text.equals("tick")) {
            return TICK;
        }
        if (text.equals("1d")) {
            return DAY;
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(expected(text));
        }
        int amount = Integer.parseInt(parts.group(1));
        Duration length = parts.group(2).equals("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
        if (!dividesADay(length)) {
            throw new IllegalArgumentException(expected(text));
        }
        return new Every(length);
    }

    private static String expected(String text) {
        return "expected 1d, hours or minutes that divide a day such as 6h or 15m, or tick, was " + text;
    }

    /** The first boundary at or after a time. */
    Instant atOrAfter(Instant time, ZoneId zone) {
        return after(time.minusMillis(1), zone);
    }

    /** The first boundary after a time, in milliseconds; where every tick is kept, the time itself. */
    Instant after(Instant time, ZoneId zone) {
        if (length.isZero()) {
            return time;
        }
        LocalDate day = LocalDate.ofInstant(time, zone);
        Instant midnight = day.atStartOfDay(zone).toInstant();
        Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
        // A day is not always 24 hours long.
        if (equals(DAY)) {
            return next;
        }
        long passed = Duration.between(midnight, time).dividedBy(length);
        Instant boundary = midnight.plus(length.multipliedBy(passed + 1));
        return boundary.isBefore(next) ? boundary : next;
    }
}
