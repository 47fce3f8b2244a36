package io.dossierstreams.breach;

import io.dossierstreams.calendar.WorkingCalendar;
import io.dossierstreams.schema.figure.Ratio;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the rest of a period can still bring, in exact fractions, if it brings as many cases per working day as the last
 * {@link Figures#RECENT_DAYS} did.
 *
 * @param value the ratio so far
 * @param perDay recent cases per working day
 * @param recentShare the share of good ones among them; 0 where there are none
 * @param asOf the day up to which events count
 * @param end last day of the period
 */
record Outlook(
        Ratio value, Fraction perDay, Fraction recentShare, LocalDate asOf, LocalDate end, WorkingCalendar calendar) {

    /** @param recent good and all cases of the last days */
    static Outlook of(Ratio value, Ratio recent, LocalDate asOf, LocalDate end, WorkingCalendar calendar) {
        long workingDays = calendar.workingDaysBetween(asOf.minusDays(Figures.RECENT_DAYS - 1L), asOf);
        Fraction perDay = workingDays == 0
                ? Fraction.ZERO
                : Fraction.of(recent.denominator()).over(Fraction.of(workingDays));
        return new Outlook(
                value, perDay, recent.isDefined() ? Fraction.of(recent) : Fraction.ZERO, asOf, end, calendar);
    }

    /** The cases that are still to come. */
    Fraction expectedRest() {
        return perDay.times(workingDaysAfter(asOf));
    }

    /** The share of them that would have to be good ones; empty where none are to come. */
    Optional<Fraction> requiredShare(Fraction threshold) {
        Fraction rest = expectedRest();
        return rest.isZero() ? Optional.empty() : Optional.of(missing(threshold).over(rest));
    }

    /** Whether the threshold is reached if every case that is to come is a good one. */
    boolean isReachable(Fraction threshold) {
        return !missing(threshold).isAbove(expectedRest());
    }

    /**
     * The first day at the end of which the required share is above 100 %, if all goes on with as many cases, and as many
     * good ones among them, as of late; empty if that never comes.
     */
    Optional<LocalDate> pointOfNoReturn(Fraction threshold) {
        Fraction missing = missing(threshold);
        long left = workingDaysAfter(asOf);
        for (LocalDate day = asOf.plusDays(1); left > 0; day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                left--;
                missing = missing.minus(perDay.times(recentShare));
                if (missing.isAbove(perDay.times(left))) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }

    /** How many good cases are missing if the rest comes as expected; negative where it is reached even so. */
    private Fraction missing(Fraction threshold) {
        return threshold
                .times(Fraction.of(value.denominator()).plus(expectedRest()))
                .minus(Fraction.of(value.numerator()));
    }

    private long workingDaysAfter(LocalDate day) {
        return calendar.workingDaysBetween(day.plusDays(1), end);
    }
}
