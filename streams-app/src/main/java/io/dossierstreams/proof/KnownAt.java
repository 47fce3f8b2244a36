package io.dossierstreams.proof;

import io.dossierstreams.tick.Tick;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** The tick whose knowledge is asked for, named by its number or by a time. */
public sealed interface KnownAt {

    /** Whether it, or one behind it, is asked for; if not, then none behind it is either. */
    boolean includes(Tick tick);

    /** Whether it is the last one that can be asked for. */
    boolean endsWith(Tick tick);

    /**
     * Reads {@code 118} (the number of a tick), {@code 2023-05-31T12:00+07:00} (the last tick whose "now" is not after
     * that) or {@code 2023-05-31} (not after the end of that day).
     *
     * @param zone the time zone of days
     * @throws IllegalArgumentException if it is none of these; the message says what was expected
     */
    static KnownAt parse(String text, ZoneId zone) {
        try {
            if (text.matches("[0-9]+")) {
                long number = Long.parseLong(text);
                if (number > 0) {
                    return new AtTick(number);
                }
            } else if (text.contains("T")) {
                return new AtTime(OffsetDateTime.parse(text).toInstant(), text);
            } else {
                // A tick at midnight belongs to the day that ends with it.
                LocalDate next = LocalDate.parse(text).plusDays(1);
                return new AtTime(next.atStartOfDay(zone).toInstant(), text);
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException(expected(text), e);
        }
        throw new IllegalArgumentException(expected(text));
    }

    private static String expected(String text) {
        return "expected the number of a tick, a day such as 2023-05-31 or a time such as 2023-05-31T12:00+07:00, was "
                + text;
    }

    /**
     * One tick.
     *
     * @param number from 1
     */
    record AtTick(long number) implements KnownAt {
        @Override
        public boolean includes(Tick tick) {
            return tick.number() <= number;
        }

        @Override
        public boolean endsWith(Tick tick) {
            return tick.number() == number;
        }
    }

    /**
     * The last tick up to a time.
     *
     * @param limit a tick with this very "now" is included
     * @param text what was asked for
     */
    record AtTime(Instant limit, String text) implements KnownAt {
        @Override
        public boolean includes(Tick tick) {
            return !tick.now().isAfter(limit);
        }

        /** Never: the next one may have the same "now". */
        @Override
        public boolean endsWith(Tick tick) {
            return false;
        }
    }
}
