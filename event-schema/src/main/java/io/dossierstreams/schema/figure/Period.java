package io.dossierstreams.schema.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * A calendar period, first and last day included.
 *
 * <p>Not a window of the Streams DSL: those store only their start, so a month or a 25-hour day would get a wrong end.
 *
 * @param kind the kind
 * @param start first day
 * @param end last day
 */
public record Period(PeriodKind kind, LocalDate start, LocalDate end) implements Comparable<Period> {
    public Period {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
    }

    /** The period of this kind that contains the day. */
    public static Period of(PeriodKind kind, LocalDate day) {
        LocalDate start = switch (kind) {
            case MONTH -> day.withDayOfMonth(1);
            case HALF_YEAR -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
            case YEAR, YEAR_TO_DATE -> LocalDate.of(day.getYear(), 1, 1);
        };
        return new Period(kind, start, start.plusMonths(months(kind)).minusDays(1));
    }

    /** The period of the same kind before this one. */
    public Period previous() {
        return of(kind, start.minusDays(1));
    }

    /** The period of the same kind after this one. */
    public Period next() {
        return of(kind, end.plusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** For example {@code 2023-06}, {@code 2023-H1}, {@code 2023}, {@code 2023-YTD}. */
    public String id() {
        return switch (kind) {
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", start.getYear(), start.getMonthValue());
            case HALF_YEAR -> year() + (start.getMonthValue() == 1 ? "-H1" : "-H2");
            case YEAR -> year();
            case YEAR_TO_DATE -> year() + "-YTD";
        };
    }

    /**
     * The period with this {@link #id()}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Period parse(String id) {
        if (!id.matches("[0-9]{4}(-.+)?")) {
            throw invalid(id, null);
        }
        try {
            LocalDate january = LocalDate.of(Integer.parseInt(id.substring(0, 4)), 1, 1);
            String rest = id.substring(4);
            return switch (rest) {
                case "" -> of(PeriodKind.YEAR, january);
                case "-YTD" -> of(PeriodKind.YEAR_TO_DATE, january);
                case "-H1" -> of(PeriodKind.HALF_YEAR, january);
                case "-H2" -> of(PeriodKind.HALF_YEAR, january.plusMonths(6));
                default -> of(PeriodKind.MONTH, LocalDate.parse(id + "-01"));
            };
        } catch (DateTimeException e) {
            throw invalid(id, e);
        }
    }

    private static IllegalArgumentException invalid(String id, Throwable cause) {
        return new IllegalArgumentException("period: expected 2023-06, 2023-H1, 2023 or 2023-YTD, was " + id, cause);
    }

    @Override
    public int compareTo(Period other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : start.compareTo(other.start);
    }

    private String year() {
        return String.format(Locale.ROOT, "%04d", start.getYear());
    }

    private static int months(PeriodKind kind) {
        return switch (kind) {
            case MONTH -> 1;
            case HALF_YEAR -> 6;
            case YEAR, YEAR_TO_DATE -> 12;
        };
    }
}
