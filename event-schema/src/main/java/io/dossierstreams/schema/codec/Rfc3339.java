package io.dossierstreams.schema.codec;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads RFC 3339 times such as {@code 2023-06-30T08:15:00.123+07:00}. By hand, as {@code DateTimeFormatter} also takes
 * what the RFC does not (no seconds, offsets with seconds), and costs more than the rest of the event. Leap seconds are
 * refused: no later time of ours could tell them from the second after.
 */
final class Rfc3339 {
    /** What {@link #parseMillis} gives for a text that is no such time. */
    static final long MALFORMED = Long.MIN_VALUE;

    /** Of a time up to its seconds. */
    private static final int LENGTH = "2023-06-30T08:15:00".length();

    private static final int SECONDS_PER_DAY = 86_400;
    /** All months have as many days. */
    private static final int SURE_DAYS = 28;

    private Rfc3339() {}

    /** Milliseconds since 1970-01-01T00:00Z, finer digits cut off; or {@link #MALFORMED}. */
    static long parseMillis(String text) {
        if (text.length() <= LENGTH || !hasSeparators(text)) {
            return MALFORMED;
        }
        int century = number(text, 0);
        int yearOfCentury = number(text, 2);
        int month = number(text, 5);
        int day = number(text, 8);
        int hour = number(text, 11);
        int minute = number(text, 14);
        int second = number(text, 17);
        boolean isNumbers = (century | yearOfCentury | month | day | hour | minute | second) >= 0;
        if (!isNumbers || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) {
            return MALFORMED;
        }
        int year = century * 100 + yearOfCentury;
        if (day > SURE_DAYS && day > YearMonth.of(year, month).lengthOfMonth()) {
            return MALFORMED;
        }
        int fractionEnd = fractionEnd(text);
        int offset = fractionEnd < 0 ? Integer.MIN_VALUE : offsetSeconds(text, fractionEnd);
        if (offset == Integer.MIN_VALUE) {
            return MALFORMED;
        }
        long seconds = LocalDate.of(year, month, day).toEpochDay() * SECONDS_PER_DAY
                + hour * 3600L
                + minute * 60L
                + second
                - offset;
        return seconds * 1000 + fractionMillis(text, fractionEnd);
    }

    private static boolean hasSeparators(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.charAt(10) == 'T' || text.charAt(10) == 't')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static int fractionEnd(String text) {
        int end = LENGTH;
        if (text.charAt(end) != '.') {
            return end;
        }
        int first = end + 1;
        end = first;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end == first ? -1 : end;
    }

    private static int fractionMillis(String text, int fractionEnd) {
        int millis = 0;
        for (int i = LENGTH + 1, place = 0; place < 3; i++, place++) {
            millis = millis * 10 + (i < fractionEnd ? text.charAt(i) - '0' : 0);
        }
        return millis;
    }

    private static int offsetSeconds(String text, int start) {
        int length = text.length() - start;
        char sign = length == 0 ? ' ' : text.charAt(start);
        if (length == 1) {
            return sign == 'Z' || sign == 'z' ? 0 : Integer.MIN_VALUE;
        }
        if (length != 6 || (sign != '+' && sign != '-') || text.charAt(start + 3) != ':') {
            return Integer.MIN_VALUE;
        }
        int hours = number(text, start + 1);
        int minutes = number(text, start + 4);
        if ((hours | minutes) < 0 || hours > 23 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        return (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Two digits; below zero if they are none. */
    private static int number(String text, int at) {
        char first = text.charAt(at);
        char second = text.charAt(at + 1);
        return isDigit(first) && isDigit(second) ? (first - '0') * 10 + second - '0' : -1;
    }
}
