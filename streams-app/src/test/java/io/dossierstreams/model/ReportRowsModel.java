package io.dossierstreams.model;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which units and totals a report has rows for, and where a split keeps them from being compared; day by day. */
public final class ReportRowsModel {
    private final ScopeModel tree;
    private final ModelView view;
    private final LocalDate treeDay;

    /** @param treeDay the day of the tree for {@link ModelView#AS_IT_IS_NOW}; not used otherwise */
    public ReportRowsModel(List<Unit> units, ModelView view, LocalDate treeDay) {
        this.tree = new ScopeModel(units);
        this.view = view;
        this.treeDay = treeDay;
    }

    /** The units within another on a day on which they exist, those that do not but have figures, and all totals. */
    public Set<Scope> rows(String top, Period period, LocalDate asOf, Set<Scope> withFigures) {
        Set<Scope> rows = new TreeSet<>();
        for (Unit unit : tree.units()) {
            if (hasRow(unit, top, period, asOf, withFigures)) {
                rows.add(Scope.unit(unit.id()));
                if (!unit.id().equals(top)) {
                    rows.add(Scope.level(top, unit.level()));
                    rows.add(Scope.under(top));
                }
            }
        }
        return rows;
    }

    private boolean hasRow(Unit unit, String top, Period period, LocalDate asOf, Set<Scope> withFigures) {
        if (view == ModelView.AS_IT_IS_NOW) {
            boolean itself =
                    unit.validOn(treeDay) && tree.holder(unit.id(), treeDay).equals(unit.id());
            return isWithin(unit, top, treeDay) && (itself || withFigures.contains(Scope.unit(unit.id())));
        }
        boolean wasWithin = false;
        for (LocalDate day = period.start(); period.contains(day) && !day.isAfter(asOf); day = day.plusDays(1)) {
            boolean within = isWithin(unit, top, day);
            if (within && unit.validOn(day)) {
                return true;
            }
            wasWithin |= within;
        }
        return wasWithin && withFigures.contains(Scope.unit(unit.id()));
    }

    private boolean isWithin(Unit unit, String top, LocalDate day) {
        return unit.id().equals(top) || tree.ancestors(unit, day).contains(top);
    }

    /** Whether a unit was split from one day to another so that this scope holds a part of it only, or more than it held. */
    public boolean isSplit(Scope scope, LocalDate first, LocalDate last) {
        return tree.units().stream()
                .filter(unit -> unit.validTo() != null && unit.successors().size() > 1)
                .filter(unit ->
                        !unit.validTo().isBefore(first) && unit.validTo().isBefore(last))
                .anyMatch(unit -> isChangedBy(unit, scope));
    }

    private boolean isChangedBy(Unit split, Scope scope) {
        LocalDate before = view == ModelView.AS_IT_WAS ? split.validTo() : treeDay;
        LocalDate after = view == ModelView.AS_IT_WAS ? split.validTo().plusDays(1) : treeDay;
        boolean held = tree.scopes(split.id(), before).contains(scope);
        return split.successors().stream()
                .anyMatch(part -> tree.scopes(part, after).contains(scope) != held);
    }
}
