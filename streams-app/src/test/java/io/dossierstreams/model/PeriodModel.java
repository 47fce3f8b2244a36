package io.dossierstreams.model;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.reference.Campaign;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The periods that have aggregates. */
final class PeriodModel {
    static final int DAYS_KEPT = 35;

    private PeriodModel() {}

    /**
     * Every calendar period from the earliest day on, every campaign and every baseline, that has begun by the as-of day
     * and not before the first day kept; days only of the last weeks.
     */
    static SortedSet<Period> kept(LocalDate earliest, List<Campaign> loaded, LocalDate asOf, LocalDate since) {
        SortedSet<Period> periods = new TreeSet<>();
        for (LocalDate day = earliest; !day.isAfter(asOf); day = day.plusDays(1)) {
            for (PeriodKind kind : PeriodKind.CALENDAR) {
                periods.add(Period.of(kind, day));
            }
        }
        Map<String, Campaign> campaigns = new TreeMap<>();
        loaded.forEach(campaign -> campaigns.put(campaign.id(), campaign));
        for (Campaign campaign : campaigns.values()) {
            periods.add(campaign.period());
            periods.add(campaign.baseline());
        }
        LocalDate tooOld = asOf.minusDays(DAYS_KEPT);
        periods.removeIf(
                period -> period.start().isAfter(asOf) || period.start().isBefore(since));
        periods.removeIf(
                period -> period.kind() == PeriodKind.DAY && !period.start().isAfter(tooOld));
        return periods;
    }
}
