package io.dossierstreams.metrics;

import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Definition.Kind;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.view.Figures;
import io.dossierstreams.view.View;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The figures of units as gauges, bounded: units go in from the root of the tree down, each with all of its series, until
 * the next one does not fit.
 */
final class UnitSeries {
    private final View view;
    private final Family units = new Family(
            "dossier_unit", "1: what a unit is called, and where it stands.", "unit", "name", "level", "parent");
    private final Family figures = new Family(
            "dossier_unit_indicator",
            "A figure of a unit's own cases in the current period of a kind.",
            "unit",
            "level",
            "parent",
            "indicator",
            "period",
            "figure");
    private long leftOut;

    private UnitSeries(View view) {
        this.view = view;
    }

    /** @param limit most series; 0 is none */
    static List<MetricSnapshot> of(View view, int limit) {
        UnitSeries series = new UnitSeries(view);
        series.addUnits(limit);
        Family left = new Family(
                "dossier_unit_series_left_out", "Series of units that the setting metrics.unit.series leaves out.");
        left.add(series.leftOut);
        return List.of(
                series.units.info(),
                series.figures.gauge(),
                left.gauge(),
                indicators(view).info(),
                periods(view).info());
    }

    /** Those that say what the labels mean; they are few. */
    private static Family indicators(View view) {
        Family names = new Family(
                "dossier_indicator", "1: what an indicator is called.", "indicator", "kind", "name", "name_en");
        view.roster()
                .indicators()
                .forEach(indicator -> names.add(
                        1,
                        indicator.id(),
                        indicator.kind().name().toLowerCase(Locale.ROOT),
                        indicator.definition().name().vi(),
                        indicator.definition().name().en()));
        return names;
    }

    private static Family periods(View view) {
        Family periods =
                new Family("dossier_period", "1: the current period of a kind.", "period", "id", "start", "end");
        view.periods()
                .forEach((kind, period) -> periods.add(
                        1,
                        label(kind),
                        period.id(),
                        period.start().toString(),
                        period.end().toString()));
        return periods;
    }

    static String label(PeriodKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void addUnits(int limit) {
        long used = 0;
        boolean full = false;
        for (Unit unit : view.roster().units()) {
            List<Figure> found = figuresOf(unit);
            int size = found.size() + 1;
            // No smaller unit takes the place of a larger one: which are there must be plain to see.
            full = full || used + size > limit;
            if (full) {
                leftOut += size;
                continue;
            }
            used += size;
            String parent = unit.parentOn(view.roster().asOf());
            units.add(1, unit.id(), unit.name(), unit.level().name(), parent);
            found.forEach(figure -> figures.add(
                    figure.value(),
                    unit.id(),
                    unit.level().name(),
                    parent,
                    figure.indicator(),
                    figure.period(),
                    figure.name()));
        }
    }

    private record Figure(String indicator, String period, String name, double value) {}

    private List<Figure> figuresOf(Unit unit) {
        List<Figure> found = new ArrayList<>();
        view.periods().forEach((kind, period) -> {
            Figures current = view.figures(unit.id(), period);
            Figures previous = view.figures(unit.id(), period.previous());
            for (Indicator indicator : view.roster().indicators()) {
                add(found, indicator, period, current, "");
                add(found, indicator, period, previous, "previous_");
                view.roster()
                        .goal(unit.id(), indicator.id(), kind)
                        .ifPresent(goal -> found.add(new Figure(indicator.id(), label(kind), "target", share(goal))));
            }
        });
        return found;
    }

    private static void add(List<Figure> found, Indicator indicator, Period period, Figures figures, String prefix) {
        String kind = label(period.kind());
        if (indicator.kind() == Kind.COUNT) {
            figures.count(indicator.id(), indicator.version())
                    .ifPresent(count -> found.add(new Figure(indicator.id(), kind, prefix + "numerator", count)));
            return;
        }
        figures.ratio(indicator.id(), indicator.version()).ifPresent(ratio -> {
            found.add(new Figure(indicator.id(), kind, prefix + "numerator", ratio.numerator()));
            found.add(new Figure(indicator.id(), kind, prefix + "denominator", ratio.denominator()));
        });
    }

    /** To be looked at: nothing is judged on it. */
    private static double share(Ratio goal) {
        return (double) goal.numerator() / goal.denominator();
    }
}
