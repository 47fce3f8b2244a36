package io.dossierstreams.model;

import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs the model over hand-made dossiers and reads its figures by their ids. */
final class ModelRun {
    /** In conflicts the later time is valid, then the text that sorts higher. */
    static final Comparator<DossierEvent> CONFLICT_ORDER = Comparator.comparing(DossierEvent::time)
            .thenComparing(event -> event.data().toString());

    private final ModelFigures figures;

    private ModelRun(ModelFigures figures) {
        this.figures = figures;
    }

    /** As of the end of 2023, without a directory. */
    static ModelRun of(DossierSample... dossiers) {
        return of("2023-12-31", List.of(), dossiers);
    }

    static ModelRun of(String asOf, List<Unit> units, DossierSample... dossiers) {
        return of(asOf, input(units, dossiers));
    }

    static ModelRun of(String asOf, ModelInput input) {
        return new ModelRun(BatchModel.compute(input, LocalDate.parse(asOf)));
    }

    /** The same with the events turned round. */
    static ModelRun reversed(DossierSample dossier) {
        List<EventArrived> arrived = new ArrayList<>(dossier.arrivals());
        Collections.reverse(arrived);
        return of("2023-12-31", ModelInput.of(arrived, List.of(), DossierSample.ZONE, CONFLICT_ORDER));
    }

    static ModelInput input(List<Unit> units, DossierSample... dossiers) {
        List<EventArrived> arrived = new ArrayList<>();
        for (DossierSample dossier : dossiers) {
            arrived.addAll(dossier.arrivals());
        }
        return ModelInput.of(arrived, units, DossierSample.ZONE, CONFLICT_ORDER);
    }

    ModelFigures figures() {
        return figures;
    }

    /** The counters of units and days, without those that follow from arrivals. */
    SortedMap<UnitDayKey, Map<Measure, Long>> booked() {
        SortedMap<UnitDayKey, Map<Measure, Long>> booked = new TreeMap<>();
        figures.unitDays().forEach((key, measures) -> {
            if (!ofArrivals(measures, false).isEmpty()) {
                booked.put(key, ofArrivals(measures, false));
            }
        });
        return booked;
    }

    Map<Measure, Long> unitDay(String unit, String day) {
        return ofArrivals(allOf(unit, day), false);
    }

    /** Only the counters that follow from arrivals. */
    Map<Measure, Long> arrivals(String unit, String day) {
        return ofArrivals(allOf(unit, day), true);
    }

    Map<Measure, Long> aggregate(String scope, String period) {
        return ofArrivals(figures.aggregates().getOrDefault(key(scope, period), Map.of()), false);
    }

    Map<String, Ratio> indicators(String scope, String period) {
        return figures.indicators().getOrDefault(key(scope, period), Collections.emptySortedMap());
    }

    Map<String, Long> counts(String scope, String period) {
        return figures.counts().getOrDefault(key(scope, period), Collections.emptySortedMap());
    }

    Map<String, LagValue> lags(String scope, String period) {
        return figures.lags().getOrDefault(key(scope, period), Collections.emptySortedMap());
    }

    /** The periods that have an aggregate of any scope. */
    SortedSet<Period> periods() {
        SortedSet<Period> periods = new TreeSet<>();
        figures.aggregates().keySet().forEach(key -> periods.add(key.period()));
        return periods;
    }

    private Map<Measure, Long> allOf(String unit, String day) {
        return figures.unitDays().getOrDefault(new UnitDayKey(unit, LocalDate.parse(day)), Map.of());
    }

    private static Map<Measure, Long> ofArrivals(Map<Measure, Long> measures, boolean wanted) {
        Map<Measure, Long> chosen = new EnumMap<>(Measure.class);
        measures.forEach((measure, amount) -> {
            if (wanted == measure.name().matches("(LAG|LATE)_.*")) {
                chosen.put(measure, amount);
            }
        });
        return chosen;
    }

    private static ScopePeriod key(String scope, String period) {
        return new ScopePeriod(Scope.parse(scope), Period.parse(period));
    }
}
