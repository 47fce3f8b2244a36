package io.dossierstreams.model;

import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The indicators of all scopes in one period, by their definitions. */
final class IndicatorModel {
    private final List<Definition> definitions;
    private final ScopeModel tree;
    private final AggregateModel aggregates;
    private final ModelSpan span;
    private final SortedMap<Scope, Map<Measure, Long>> measures;
    private final Map<String, SortedMap<Scope, Map<Measure, Long>>> withoutExempt = new HashMap<>();

    IndicatorModel(
            List<Definition> definitions,
            ScopeModel tree,
            AggregateModel aggregates,
            ModelSpan span,
            SortedMap<Scope, Map<Measure, Long>> measures) {
        this.definitions = definitions;
        this.tree = tree;
        this.aggregates = aggregates;
        this.span = span;
        this.measures = measures;
    }

    /** Ratios with a denominator, and the coverage of every level that has units. */
    SortedMap<Scope, SortedMap<String, Ratio>> ratios() {
        SortedMap<Scope, SortedMap<String, Ratio>> ratios = new TreeMap<>();
        for (Definition definition : definitions) {
            if (definition.kind() == Definition.Kind.RATIO) {
                measures.keySet().forEach(scope -> put(ratios, scope, definition, ratio(definition, scope)));
            } else if (definition.kind() == Definition.Kind.COVERAGE) {
                tree.levelScopes(span.rosterDay())
                        .forEach(scope -> put(ratios, scope, definition, coverage(definition, scope)));
            }
        }
        return ratios;
    }

    SortedMap<Scope, SortedMap<String, Long>> counts() {
        FormulaModel formulas = new FormulaModel(definitions);
        SortedMap<Scope, SortedMap<String, Long>> counts = new TreeMap<>();
        for (Definition definition : ofKind(Definition.Kind.COUNT)) {
            measures.forEach((scope, counters) -> {
                long value = formulas.value(definition.value(), counters);
                if (value != 0) {
                    counts.computeIfAbsent(scope, none -> new TreeMap<>()).put(definition.key(), value);
                }
            });
        }
        return counts;
    }

    SortedMap<Scope, SortedMap<String, LagValue>> lags() {
        SortedMap<Scope, SortedMap<String, LagValue>> lags = new TreeMap<>();
        for (Definition definition : ofKind(Definition.Kind.LAG)) {
            measures.forEach((scope, counters) -> LagModel.of(definition, counters)
                    .ifPresent(lag ->
                            lags.computeIfAbsent(scope, none -> new TreeMap<>()).put(definition.key(), lag)));
        }
        return lags;
    }

    private List<Definition> ofKind(Definition.Kind kind) {
        return definitions.stream()
                .filter(definition -> definition.kind() == kind)
                .toList();
    }

    /** Sum over sum of all units that are not exempt; an exempt unit has none, whatever it took over from others. */
    private Ratio ratio(Definition definition, Scope scope) {
        String exemption = definition.exemption();
        if (scope.kind() == Scope.Kind.UNIT && tree.isExempt(scope.unit(), exemption)) {
            return new Ratio(0, 0);
        }
        Map<Measure, Long> counters = withoutExempt(exemption).getOrDefault(scope, Map.of());
        FormulaModel formulas = new FormulaModel(definitions);
        long denominator = formulas.value(definition.denominator(), counters);
        return denominator > 0
                ? new Ratio(formulas.value(definition.numerator(), counters), denominator)
                : new Ratio(0, 0);
    }

    private SortedMap<Scope, Map<Measure, Long>> withoutExempt(String exemption) {
        return withoutExempt.computeIfAbsent(
                exemption,
                id -> tree.anyIsExempt(id) ? aggregates.sum(span, unit -> !tree.isExempt(unit, id)) : measures);
    }

    /** Units that were active over all that exist and are not exempt. */
    private Ratio coverage(Definition definition, Scope scope) {
        Measure activity = Measure.of(definition.activity()).orElseThrow();
        List<Unit> roster = tree.units().stream()
                .filter(unit -> unit.level() == scope.level() && unit.validOn(span.rosterDay()))
                .filter(unit -> tree.ancestors(unit, span.rosterDay()).contains(scope.unit()))
                .filter(unit -> !tree.isExempt(unit.id(), definition.exemption()))
                .toList();
        long active = roster.stream()
                .map(unit -> measures.getOrDefault(Scope.unit(unit.id()), Map.of()))
                .filter(counters -> counters.getOrDefault(activity, 0L) > 0)
                .count();
        return new Ratio(active, roster.size());
    }

    private static void put(
            SortedMap<Scope, SortedMap<String, Ratio>> ratios, Scope scope, Definition definition, Ratio ratio) {
        if (ratio.isDefined()) {
            ratios.computeIfAbsent(scope, none -> new TreeMap<>()).put(definition.key(), ratio);
        }
    }
}
