package io.dossierstreams.model;

import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.figure.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Books how late the facts of one dossier became known, and whether its work or its data were late. */
final class ArrivalModel {
    private final CountedDossier dossier;
    private final Counters<UnitDayKey> counters;

    ArrivalModel(CountedDossier dossier, Counters<UnitDayKey> counters) {
        this.dossier = dossier;
        this.counters = counters;
    }

    void book() {
        dossier.validFacts().forEach(this::bookArrival);
        if (dossier.missedItsDueDate()) {
            add(dossier.unit(), dossier.overdueDay(), Measure.LATE_WORK);
        }
    }

    private void bookArrival(EventArrived fact) {
        Instant time = fact.event().time();
        Instant due = dossier.due();
        String unit = dossier.unitOf(fact.event());
        LocalDate arrivalDay = dossier.day(fact.at());
        add(unit, arrivalDay, bucket(Duration.between(time, fact.at())));
        if (arrivalDay.isAfter(dossier.day(time))) {
            add(unit, dossier.day(time), Measure.LATE_EVENTS);
        }
        boolean resolvedInTime = fact.event().type() == EventType.RESOLVED && due != null && !time.isAfter(due);
        if (resolvedInTime && fact.at().isAfter(due)) {
            add(dossier.unit(), arrivalDay, Measure.LATE_DATA);
        }
    }

    /** The first whose bound the lag does not exceed; a negative lag is in the first of all. */
    private static Measure bucket(Duration lag) {
        return LagModel.BOUNDS.entrySet().stream()
                .filter(bound -> lag.compareTo(bound.getValue()) <= 0)
                .map(bound -> bound.getKey())
                .findFirst()
                .orElse(Measure.LAG_LONGER);
    }

    private void add(String unit, LocalDate day, Measure measure) {
        counters.add(new UnitDayKey(unit, day), measure, 1);
    }
}
