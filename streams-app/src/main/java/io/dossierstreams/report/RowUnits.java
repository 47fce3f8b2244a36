package io.dossierstreams.report;

import io.dossierstreams.ledger.Directory;
import io.dossierstreams.ledger.Tree;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The units that a report has rows for: those of the scope that exist on some day of the period, or at the end of it in a
 * report with today's tree. A unit that does not exist but has figures, such as events that came for a closed one, has a
 * row too: a total is the sum of its rows.
 */
final class RowUnits {
    private final ReportQuery query;
    private final ReportData data;
    private final Directory directory;
    private final List<Day> days;

    RowUnits(ReportQuery query, ReportData data) {
        this.query = query;
        this.data = data;
        this.directory = data.directory();
        this.days = days();
    }

    /** The units, the top first, then by level, by the unit above and by id. */
    List<Unit> find() {
        return directory.units().stream()
                .filter(unit -> query.level().map(unit.level()::equals).orElse(true))
                .filter(unit -> isShown(unit))
                .sorted(Comparator.comparing((Unit unit) -> !unit.equals(query.top()))
                        .thenComparing(Unit::level)
                        .thenComparing(unit -> Objects.requireNonNullElse(unit.parentOn(query.treeDay()), ""))
                        .thenComparing(Unit::id))
                .toList();
    }

    /** Whether what a unit counts is part of the top on some day of the period. */
    boolean isWithin(String unit) {
        return days.stream().anyMatch(day -> isWithin(holder(unit, day), day));
    }

    private boolean isShown(Unit unit) {
        List<Day> within = days.stream().filter(day -> isWithin(unit.id(), day)).toList();
        if (within.isEmpty()) {
            return false;
        }
        return within.stream()
                        .anyMatch(day -> unit.validOn(day.day())
                                && holder(unit.id(), day).equals(unit.id()))
                || !data.figures().of(query.span(), Scope.unit(unit.id())).isZero();
    }

    private boolean isWithin(String unit, Day day) {
        return unit.equals(query.top().id())
                || day.tree().scopesOf(unit).contains(Scope.under(query.top().id()));
    }

    /** As it was, a unit's flows stay its own. */
    private String holder(String unit, Day day) {
        return query.view().day().isPresent() ? day.tree().holder(unit) : unit;
    }

    /** One day of each tree that the report goes by. */
    private List<Day> days() {
        if (query.view().day().isPresent()) {
            return List.of(Day.of(query.view().day().get(), directory));
        }
        List<Day> days = new ArrayList<>();
        LocalDate last = query.span().asOf();
        for (LocalDate day = query.span().period().start(); !day.isAfter(last); day = day.plusDays(1)) {
            if (days.isEmpty() || !directory.sameTree(day.minusDays(1), day)) {
                days.add(Day.of(day, directory));
            }
        }
        return days;
    }

    private record Day(LocalDate day, Tree tree) {
        static Day of(LocalDate day, Directory directory) {
            return new Day(day, directory.on(day));
        }
    }
}
