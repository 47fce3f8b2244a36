package io.dossierstreams.report;

import io.dossierstreams.ledger.Directory;
import io.dossierstreams.ledger.Span;
import io.dossierstreams.ledger.TreeView;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.List;

/**
 * The units that were split over several others. What a split unit counted is never apportioned: figures from before and
 * after it cannot be compared, for the unit, for those that came from it, and for every scope that does not hold all of
 * them.
 */
final class Splits {
    private final Directory directory;
    private final TreeView view;
    private final List<Split> all;

    Splits(Directory directory, TreeView view) {
        this.directory = directory;
        this.view = view;
        this.all = directory.units().stream()
                .filter(unit -> unit.validTo() != null && unit.successors().size() > 1)
                .map(unit -> new Split(unit, unit.validTo().plusDays(1)))
                .toList();
    }

    /**
     * A split.
     *
     * @param unit the unit that was closed
     * @param day first day without it
     */
    record Split(Unit unit, LocalDate day) {}

    /** Whether a split lies between two spans that makes this scope another one. */
    boolean liesBetween(Span one, Span other, Scope scope) {
        LocalDate begin = min(one.period().start(), other.period().start());
        LocalDate end = one.asOf().isAfter(other.asOf()) ? one.asOf() : other.asOf();
        return all.stream()
                .filter(split -> split.day().isAfter(begin) && !split.day().isAfter(end))
                .anyMatch(split -> changes(split, scope));
    }

    private boolean changes(Split split, Scope scope) {
        LocalDate before = view.day().orElse(split.day().minusDays(1));
        LocalDate after = view.day().orElse(split.day());
        boolean held = directory.on(before).scopesOf(split.unit().id()).contains(scope);
        return split.unit().successors().stream()
                .anyMatch(successor -> directory.on(after).scopesOf(successor).contains(scope) != held);
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
