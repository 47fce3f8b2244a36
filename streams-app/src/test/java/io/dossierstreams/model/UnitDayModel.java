package io.dossierstreams.model;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.UnitDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The counters of units and days. */
final class UnitDayModel {
    private UnitDayModel() {}

    static SortedMap<UnitDayKey, Map<Measure, Long>> of(List<CountedDossier> dossiers) {
        Counters<UnitDayKey> counters = new Counters<>();
        dossiers.forEach(dossier -> {
            new DossierModel(dossier, counters).book();
            new ArrivalModel(dossier, counters).book();
        });
        return counters.withoutZeros();
    }

    /** The first day that is kept by itself. */
    static LocalDate since(LocalDate asOf, int horizonMonths) {
        return asOf.minusMonths(horizonMonths).withDayOfMonth(1);
    }

    /** One opening balance per unit in the place of all its days before that one. */
    static SortedMap<UnitDayKey, Map<Measure, Long>> folded(
            SortedMap<UnitDayKey, Map<Measure, Long>> unitDays, LocalDate since) {
        Counters<UnitDayKey> counters = new Counters<>();
        unitDays.forEach((key, measures) -> {
            LocalDate day = key.day().isBefore(since) ? UnitDay.OPENING_DAY : key.day();
            measures.forEach((measure, amount) -> counters.add(new UnitDayKey(key.unit(), day), measure, amount));
        });
        return counters.withoutZeros();
    }
}
