package io.dossierstreams.schema.reference;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Hours in which an office works, {@code 07:30-11:30}: whole minutes of one day on the clock of the place.
 *
 * @param from when work begins
 * @param to when it ends, after it began
 */
public record WorkHours(LocalTime from, LocalTime to) {
    private static final Pattern TEXT = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final int LENGTH_OF_TIME = 5;

    public WorkHours {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!from.truncatedTo(ChronoUnit.MINUTES).equals(from)
                || !to.truncatedTo(ChronoUnit.MINUTES).equals(to)) {
            throw new IllegalArgumentException("hours: expected whole minutes, was " + from + "-" + to);
        }
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("hours: must end after they begin, was " + from + "-" + to);
        }
    }

    /**
     * Reads {@code 07:30-11:30}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static WorkHours parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("hours: expected hours such as 07:30-11:30, was " + text);
        }
        return new WorkHours(
                LocalTime.parse(text.substring(0, LENGTH_OF_TIME)),
                LocalTime.parse(text.substring(LENGTH_OF_TIME + 1)));
    }

    /** How long they are. */
    public Duration length() {
        return Duration.between(from, to);
    }

    /** Of this time, what lies before a time of the day. */
    public Duration before(LocalTime time) {
        if (!time.isAfter(from)) {
            return Duration.ZERO;
        }
        return Duration.between(from, time.isBefore(to) ? time : to);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return from + "-" + to;
    }
}
