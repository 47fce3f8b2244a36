package io.dossierstreams.ledger;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.reference.Campaign;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The periods that have aggregates as of a day: those that have begun, of the calendar and of campaigns, back to the
 * horizon. Of single days only the last ones: a late event would else have to correct the stocks of hundreds of them, and
 * any other day is a sum over the unit-days, for whoever asks.
 */
final class Calendar {
    /** How many single days have aggregates. */
    static final int DAYS_KEPT = 35;

    private final LocalDate asOf;
    private final LocalDate since;
    private final Collection<Campaign> loaded;
    private final List<Period> campaigns;
    private final List<Period> periods;
    private LocalDate lastDay;
    private List<Period> ofLastDay;

    /**
     * @param since no period that begins before this day has an aggregate
     * @param campaigns have two periods each: their own, and the time before
     */
    Calendar(LocalDate asOf, LocalDate since, Collection<Campaign> campaigns) {
        this.asOf = asOf;
        this.since = since;
        this.loaded = campaigns;
        this.campaigns = campaigns.stream()
                .flatMap(campaign -> Stream.of(campaign.period(), campaign.baseline()))
                .distinct()
                .filter(this::has)
                .toList();
        Set<Period> found = new LinkedHashSet<>(this.campaigns);
        for (PeriodKind kind : PeriodKind.CALENDAR) {
            LocalDate first = kind == PeriodKind.DAY ? later(since, asOf.minusDays(DAYS_KEPT - 1L)) : since;
            for (Period period = Period.of(kind, first); !period.start().isAfter(asOf); period = period.next()) {
                if (has(period)) {
                    found.add(period);
                }
            }
        }
        this.periods = found.stream()
                .sorted(Comparator.comparing(Period::start).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The same as of another day. */
    Calendar on(LocalDate day) {
        return day.equals(asOf) ? this : new Calendar(day, since, loaded);
    }

    LocalDate asOf() {
        return asOf;
    }

    /** Those that go on, without the times before campaigns: those are there to be compared with. */
    List<Period> open() {
        Set<Period> judged = new LinkedHashSet<>();
        PeriodKind.CALENDAR.forEach(kind -> judged.add(Period.of(kind, asOf)));
        loaded.forEach(campaign -> judged.add(campaign.period()));
        return judged.stream()
                .filter(period -> has(period) && period.contains(asOf))
                .toList();
    }

    /** All of them, by first day. */
    List<Period> periods() {
        return periods;
    }

    /** Whether a period is one of them, if its kind is of the calendar or its campaign is known. */
    boolean has(Period period) {
        return !period.start().isAfter(asOf)
                && !period.start().isBefore(since)
                && (period.kind() != PeriodKind.DAY || period.start().isAfter(asOf.minusDays(DAYS_KEPT)));
    }

    /** Those that a day is part of. */
    List<Period> containing(LocalDate day) {
        if (!day.equals(lastDay)) {
            List<Period> found = new ArrayList<>();
            for (PeriodKind kind : PeriodKind.CALENDAR) {
                found.add(Period.of(kind, day));
            }
            found.addAll(campaigns);
            found.removeIf(period -> !has(period) || !period.contains(day));
            lastDay = day;
            ofLastDay = List.copyOf(found);
        }
        return ofLastDay;
    }

    /** Those that begin after a day. */
    List<Period> beginningAfter(LocalDate day) {
        int low = 0;
        int high = periods.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (periods.get(middle).start().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return periods.subList(low, periods.size());
    }

    /** Those that begin on a day. */
    List<Period> beginningOn(LocalDate day) {
        return containing(day).stream()
                .filter(period -> period.start().equals(day))
                .toList();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
