package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import java.util.List;

/** An aggregate that the closing of one tick touches. */
final class AggregateChange {
    private final AggregateEntry before;
    private AggregateEntry after;
    /** What {@link #after} has not taken in yet, with what it had; null where there is none. */
    private Totals.Sum totals;

    private Counters.Sum active;

    /** @param before as the tick before left it */
    AggregateChange(AggregateEntry before) {
        this.before = before;
        this.after = before;
    }

    AggregateEntry before() {
        return before;
    }

    /** As it is going to be. */
    AggregateEntry after() {
        if (totals != null) {
            after = after.with(totals.toTotals());
            totals = null;
        }
        if (active != null) {
            after = after.with(active.toCounters());
            active = null;
        }
        return after;
    }

    void add(Counters counters, List<String> exemptFrom) {
        if (totals == null) {
            totals = new Totals.Sum(after.totals());
        }
        totals.add(counters, exemptFrom);
    }

    void addActive(Counters added) {
        if (active == null) {
            active = new Counters.Sum().add(after.active());
        }
        active.add(added);
    }

    void set(Totals changed) {
        after = after.with(changed);
        totals = null;
    }

    void set(AggregateEntry entry) {
        after = entry;
        totals = null;
        active = null;
    }
}
