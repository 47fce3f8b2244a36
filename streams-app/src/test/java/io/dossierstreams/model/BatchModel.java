package io.dossierstreams.model;

import static java.util.stream.Collectors.groupingBy;

import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** All figures from all events at once, with no state, no differences and no order. */
public final class BatchModel {
    private final ModelInput input;
    private final ScopeModel tree;
    private final SortedMap<UnitDayKey, Map<Measure, Long>> unitDays;
    private final SortedMap<String, SortedSet<String>> unitMonths;
    private final AggregateModel aggregates;

    private BatchModel(ModelInput input) {
        List<CountedDossier> dossiers =
                input.arrived().stream()
                        .collect(groupingBy(arrived -> arrived.event().dossierId()))
                        .values()
                        .stream()
                        .map(events -> KnownFacts.of(events, input.conflictOrder()))
                        .map(facts -> CountedDossier.of(facts, input.zone()))
                        .flatMap(Optional::stream)
                        .toList();
        this.input = input;
        this.tree = new ScopeModel(input.units());
        this.unitDays = UnitDayModel.of(dossiers);
        this.unitMonths = ServicesOnlineModel.unitMonths(dossiers);
        this.aggregates = new AggregateModel(unitDays, tree);
    }

    /** Computes every figure that is kept as of the end of a day. */
    public static ModelFigures compute(ModelInput input, LocalDate asOf) {
        return new BatchModel(input).figures(asOf);
    }

    /**
     * Computes one period, whether or not its figures are kept.
     *
     * @param asOf the last day that counts; for {@link ModelView#AS_IT_IS_NOW} its tree is taken
     */
    public static ModelFigure figure(ModelInput input, Period period, LocalDate asOf, ModelView view) {
        return figure(input, period, asOf, view, asOf);
    }

    /**
     * The same by the tree of another day, as in a comparison with an earlier as-of day.
     *
     * @param treeDay the day of the tree for {@link ModelView#AS_IT_IS_NOW}; not used otherwise
     */
    public static ModelFigure figure(
            ModelInput input, Period period, LocalDate asOf, ModelView view, LocalDate treeDay) {
        BatchModel model = new BatchModel(input);
        ModelSpan span = new ModelSpan(period, asOf, view, treeDay);
        return model.figure(span, ServicesOnlineModel.of(span, model.tree, input.procedures(), model.unitMonths));
    }

    private ModelFigure figure(ModelSpan span, SortedMap<Scope, Ratio> servicesOnline) {
        SortedMap<Scope, Map<Measure, Long>> measures = aggregates.sum(span, unit -> true);
        IndicatorModel indicators = new IndicatorModel(input.definitions(), tree, aggregates, span, measures);
        return new ModelFigure(measures, indicators.ratios(), indicators.counts(), indicators.lags(), servicesOnline);
    }

    private ModelFigures figures(LocalDate asOf) {
        LocalDate since = UnitDayModel.since(asOf, input.horizonMonths());
        SortedMap<ScopePeriod, Map<Measure, Long>> measures = new TreeMap<>();
        SortedMap<ScopePeriod, SortedMap<String, Ratio>> indicators = new TreeMap<>();
        SortedMap<ScopePeriod, SortedMap<String, Long>> counts = new TreeMap<>();
        SortedMap<ScopePeriod, SortedMap<String, LagValue>> lags = new TreeMap<>();
        for (Period period : PeriodModel.kept(earliestDay(), input.campaigns(), asOf, since)) {
            ModelFigure figure = figure(ModelSpan.asItWas(period, asOf), new TreeMap<>());
            // What has no counter above zero is no aggregate, so it has no coverage either.
            for (Scope scope : figure.measures().keySet()) {
                ScopePeriod key = new ScopePeriod(scope, period);
                put(measures, key, figure.measures().get(scope));
                put(indicators, key, figure.indicators().get(scope));
                put(counts, key, figure.counts().get(scope));
                put(lags, key, figure.lags().get(scope));
            }
        }
        return new ModelFigures(
                since, UnitDayModel.folded(unitDays, since), measures, indicators, counts, lags, keptMonths(since));
    }

    /** Where there is nothing at all, a day that no period is kept of. */
    private LocalDate earliestDay() {
        return unitDays.keySet().stream()
                .map(UnitDayKey::day)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    private SortedMap<String, SortedSet<String>> keptMonths(LocalDate since) {
        SortedMap<String, SortedSet<String>> kept = new TreeMap<>(unitMonths);
        kept.keySet()
                .removeIf(key -> Period.parse(key.substring(key.indexOf('/') + 1))
                        .start()
                        .isBefore(since));
        return kept;
    }

    private static <T> void put(SortedMap<ScopePeriod, T> figures, ScopePeriod key, T value) {
        if (value != null) {
            figures.put(key, value);
        }
    }
}
