package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts, for each level scope and measure, the units that have any of it: what coverage is made of. */
final class ActiveUnits {
    private final AggregateChanges aggregates;
    private final Directory directory;
    private final LocalDate asOf;

    ActiveUnits(AggregateChanges aggregates, Directory directory, LocalDate asOf) {
        this.aggregates = aggregates;
        this.directory = directory;
        this.asOf = asOf;
    }

    /** Moves the counts by the units whose aggregates were touched. */
    void count() {
        count(true);
    }

    /** Counts where the counts stand at zero, as everything was summed anew. */
    void countAnew() {
        count(false);
    }

    /** A unit in which other measures are above zero than before. */
    private record Move(Period period, String unit, Counters change) {}

    private void count(boolean counted) {
        // All are found first, since counting touches the level scopes.
        List<Move> moves = new ArrayList<>();
        aggregates.forEach((period, scope, before, after) -> {
            if (scope.kind() == Scope.Kind.UNIT) {
                Counters was = counted ? before.totals().all() : Counters.ZERO;
                Counters is = after.totals().all();
                if (!is.hasPresenceOf(was)) {
                    moves.add(new Move(
                            period,
                            scope.unit(),
                            is.presence().plus(was.presence().negated())));
                }
            }
        });
        moves.forEach(this::count);
    }

    private void count(Move move) {
        LocalDate day = move.period().reached(asOf);
        Unit unit = directory.unit(move.unit()).orElseThrow();
        if (unit.validOn(day)) {
            for (Unit ancestor : directory.on(day).ancestors(unit.id())) {
                aggregates.addActive(move.period(), Scope.level(ancestor.id(), unit.level()), move.change());
            }
        }
    }
}
