package io.dossierstreams.model;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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
        List<DossierEvent> events = new ArrayList<>();
        for (DossierSample dossier : dossiers) {
            events.addAll(dossier.events());
        }
        return new ModelRun(
                BatchModel.compute(events, units, LocalDate.parse(asOf), DossierSample.ZONE, CONFLICT_ORDER));
    }

    /** The same with the events turned round. */
    static ModelRun reversed(DossierSample dossier) {
        List<DossierEvent> events = new ArrayList<>(dossier.events());
        Collections.reverse(events);
        return new ModelRun(
                BatchModel.compute(events, List.of(), LocalDate.of(2023, 12, 31), DossierSample.ZONE, CONFLICT_ORDER));
    }

    ModelFigures figures() {
        return figures;
    }

    Map<Measure, Long> unitDay(String unit, String day) {
        return figures.unitDays().getOrDefault(new UnitDayKey(unit, LocalDate.parse(day)), Map.of());
    }

    Map<Measure, Long> aggregate(String scope, String period) {
        return figures.aggregates().getOrDefault(key(scope, period), Map.of());
    }

    Map<String, Ratio> indicators(String scope, String period) {
        return figures.indicators().getOrDefault(key(scope, period), Collections.emptySortedMap());
    }

    private static ScopePeriod key(String scope, String period) {
        return new ScopePeriod(Scope.parse(scope), Period.parse(period));
    }
}
