package io.dossierstreams.schema.codec;

import static io.dossierstreams.schema.codec.RejectionCause.IMPOSSIBLE_TIME;

import io.dossierstreams.schema.text.Quoted;
import java.time.Duration;
import java.time.Instant;

/**
 * Which times can be. A clock may run ahead by a day; a wrong year would open a period that nobody asked for.
 *
 * @param arrivalMillis timestamp of the record, milliseconds since 1970
 */
record TimeRules(long arrivalMillis) {
    private static final long EARLIEST = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
    private static final long DUE_END = Instant.parse("2101-01-01T00:00:00Z").toEpochMilli();
    private static final long TOLERANCE_MILLIS = Duration.ofDays(1).toMillis();

    /** A time of something that has happened. */
    Instant past(Field field, String text) throws Refusal {
        long millis = parse(field, text);
        if (millis > arrivalMillis && millis - TOLERANCE_MILLIS > arrivalMillis) {
            throw impossible(field.path() + ": is more than a day after its arrival, was " + Quoted.of(text));
        }
        return Instant.ofEpochMilli(millis);
    }

    /** A time of something that is to happen. */
    Instant due(Field field, String text) throws Refusal {
        long millis = parse(field, text);
        if (millis >= DUE_END) {
            throw impossible(field.path() + ": is after the year 2100, was " + Quoted.of(text));
        }
        return Instant.ofEpochMilli(millis);
    }

    private static long parse(Field field, String text) throws Refusal {
        long millis = Rfc3339.parseMillis(text);
        if (millis == Rfc3339.MALFORMED) {
            throw impossible(
                    field.path() + ": expected a time such as 2023-06-30T08:15:00+07:00, was " + Quoted.of(text));
        }
        if (millis < EARLIEST) {
            throw impossible(field.path() + ": is before the year 2000, was " + Quoted.of(text));
        }
        return millis;
    }

    private static Refusal impossible(String detail) {
        return new Refusal(IMPOSSIBLE_TIME, detail);
    }
}
