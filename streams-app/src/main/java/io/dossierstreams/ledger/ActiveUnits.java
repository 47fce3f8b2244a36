package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.BiConsumer;

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
        forEachUnit((key, entry) ->
                count(key, aggregates.before(key).totals().all(), entry.totals().all()));
    }

    /** Counts where the counts stand at zero, as everything was summed anew. */
    void countAnew() {
        forEachUnit((key, entry) -> count(key, Counters.ZERO, entry.totals().all()));
    }

    private void forEachUnit(BiConsumer<ScopePeriod, AggregateEntry> visitor) {
        // A copy, since counting touches the level scopes.
        for (Map.Entry<ScopePeriod, AggregateEntry> touched :
                new ArrayList<>(aggregates.touched().entrySet())) {
            if (touched.getKey().scope().kind() == Scope.Kind.UNIT) {
                visitor.accept(touched.getKey(), touched.getValue());
            }
        }
    }

    private void count(ScopePeriod key, Counters was, Counters is) {
        if (is.hasPresenceOf(was)) {
            return;
        }
        Counters change = is.presence().plus(was.presence().negated());
        LocalDate day = key.period().reached(asOf);
        Unit unit = directory.unit(key.scope().unit()).orElseThrow();
        if (!unit.validOn(day)) {
            return;
        }
        for (Unit ancestor : directory.on(day).ancestors(unit.id())) {
            ScopePeriod level = new ScopePeriod(key.period(), Scope.level(ancestor.id(), unit.level()));
            AggregateEntry entry = aggregates.get(level);
            aggregates.put(level, entry.with(entry.active().plus(change)));
        }
    }
}
