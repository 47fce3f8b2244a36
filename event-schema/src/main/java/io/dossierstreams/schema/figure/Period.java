package io.dossierstreams.schema.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A period, first and last day included: of the calendar, or of any dates.
 *
 * <p>Not a window of the Streams DSL: those store only their start, so a month or a 25-hour day would get a wrong end.
 *
 * @param kind the kind
 * @param start first day
 * @param end last day
 */
public record Period(PeriodKind kind, LocalDate start, LocalDate end) implements Comparable<Period> {
    private static final String EXPECTED =
            "period: expected 2023-06-30, 2023-06, 2023-Q2, 2023-H1, 2023, 2023-YTD or 2023-06-01..2023-08-31, was ";
    private static final String TO = "..";

    // LocalDate.parse itself takes years of five digits with a sign.
    private static final Pattern ID = Pattern.compile("[0-9]{4}(-[0-9A-Z.-]+)?");

    public Period {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("period: ends on " + end + ", before it begins on " + start);
        }
    }

    /** The period of this calendar kind that contains the day. */
    public static Period of(PeriodKind kind, LocalDate day) {
        if (kind == PeriodKind.DAY) {
            return new Period(kind, day, day);
        }
        int months = months(kind);
        LocalDate start = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
        return new Period(kind, start, start.plusMonths(months).minusDays(1));
    }

    /** The period from one day to another. */
    public static Period between(LocalDate first, LocalDate last) {
        return new Period(PeriodKind.CAMPAIGN, first, last);
    }

    /** The period before this one: of the same kind, and for a campaign as many days. */
    public Period previous() {
        if (kind == PeriodKind.CAMPAIGN) {
            return between(start.minusDays(days()), start.minusDays(1));
        }
        return of(kind, start.minusDays(1));
    }

    /**
     * The period of the same kind after this one.
     *
     * @throws IllegalArgumentException for a campaign: it is not part of a sequence
     */
    public Period next() {
        return of(kind, end.plusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** Number of days. */
    public long days() {
        return end.toEpochDay() - start.toEpochDay() + 1;
    }

    /** Its last day that an as-of day has reached. */
    public LocalDate reached(LocalDate asOf) {
        return asOf.isBefore(end) ? asOf : end;
    }

    /**
     * For example {@code 2023-06-30}, {@code 2023-06}, {@code 2023-Q2}, {@code 2023-H1}, {@code 2023}, {@code 2023-YTD},
     * {@code 2023-06-01..2023-08-31}.
     */
    public String id() {
        return switch (kind) {
            case DAY -> start.toString();
            // A day begins with its year and month; far cheaper than a format, and needed for every aggregate.
            case MONTH -> start.toString().substring(0, 7);
            case QUARTER -> year() + "-Q" + (start.getMonthValue() / 3 + 1);
            case HALF_YEAR -> year() + (start.getMonthValue() == 1 ? "-H1" : "-H2");
            case YEAR -> year();
            case YEAR_TO_DATE -> year() + "-YTD";
            case CAMPAIGN -> start + TO + end;
        };
    }

    /**
     * The period with this {@link #id()}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Period parse(String id) {
        if (!ID.matcher(id).matches()) {
            throw invalid(id, null);
        }
        try {
            int to = id.indexOf(TO);
            if (to >= 0) {
                return between(LocalDate.parse(id.substring(0, to)), LocalDate.parse(id.substring(to + TO.length())));
            }
            LocalDate january = LocalDate.of(Integer.parseInt(id.substring(0, 4)), 1, 1);
            String rest = id.substring(4);
            return switch (rest) {
                case "" -> of(PeriodKind.YEAR, january);
                case "-YTD" -> of(PeriodKind.YEAR_TO_DATE, january);
                case "-H1" -> of(PeriodKind.HALF_YEAR, january);
                case "-H2" -> of(PeriodKind.HALF_YEAR, january.plusMonths(6));
                case "-Q1", "-Q2", "-Q3", "-Q4" ->
                    of(PeriodKind.QUARTER, january.plusMonths(3L * (rest.charAt(2) - '1')));
                default ->
                    rest.length() == 3
                            ? of(PeriodKind.MONTH, LocalDate.parse(id + "-01"))
                            : of(PeriodKind.DAY, LocalDate.parse(id));
            };
        } catch (DateTimeException e) {
            throw invalid(id, e);
        }
    }

    private static IllegalArgumentException invalid(String id, Throwable cause) {
        return new IllegalArgumentException(EXPECTED + id, cause);
    }

    /** By kind, then first and last day. */
    @Override
    public int compareTo(Period other) {
        if (this == other) {
            return 0;
        }
        int byKind = kind.compareTo(other.kind);
        int byStart = byKind != 0 ? byKind : start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    private String year() {
        return start.toString().substring(0, 4);
    }

    private static int months(PeriodKind kind) {
        return switch (kind) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR, YEAR_TO_DATE -> 12;
            case DAY, CAMPAIGN -> throw new IllegalArgumentException("period: " + kind + " is not a number of months");
        };
    }
}
