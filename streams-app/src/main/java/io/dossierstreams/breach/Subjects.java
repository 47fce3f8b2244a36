package io.dossierstreams.breach;

import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.ledger.LedgerChanges;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Target;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the units and periods that a tick has to judge: those whose figures changed, or every one that is open. */
final class Subjects {
    private final LedgerChanges changes;
    private final boolean compared;
    private final boolean foreseen;
    private final SortedSet<ScopePeriod> found = new TreeSet<>();

    /** @param targets those that there are: some kinds look at more than the period itself */
    Subjects(LedgerChanges changes, Collection<Target> targets) {
        this.changes = changes;
        this.compared = targets.stream().anyMatch(target -> target.kind() == AlertKind.WORSENING);
        this.foreseen = targets.stream().anyMatch(target -> target.kind() == AlertKind.AT_RISK);
    }

    SortedSet<ScopePeriod> changed() {
        for (ScopePeriod key : changes.aggregates().keySet()) {
            if (key.scope().kind() == Scope.Kind.UNIT && changes.keeps(key.period())) {
                add(key.period(), key.scope());
                addComparedWith(key.period(), key.scope());
            }
        }
        if (foreseen) {
            addForeseenFromRecentDays();
        }
        return found;
    }

    SortedSet<ScopePeriod> everythingOpen() {
        changed();
        changes.openPeriods()
                .forEach(open -> changes.directory()
                        .units()
                        .forEach(unit -> found.add(new ScopePeriod(open, Scope.unit(unit.id())))));
        return found;
    }

    /** Nobody is judged for the time before a campaign. */
    private void add(Period period, Scope scope) {
        if (period.kind() != PeriodKind.CAMPAIGN || changes.campaigns().containsKey(period)) {
            found.add(new ScopePeriod(period, scope));
        }
    }

    /** A corrected period may have been better than the next one after all. */
    private void addComparedWith(Period period, Scope scope) {
        if (!compared) {
            return;
        }
        if (period.kind() != PeriodKind.CAMPAIGN) {
            Period next = period.next();
            if (!next.start().isAfter(changes.asOf())) {
                add(next, scope);
            }
            return;
        }
        changes.campaigns().forEach((campaign, baseline) -> {
            if (baseline.equals(period) && !campaign.start().isAfter(changes.asOf())) {
                add(campaign, scope);
            }
        });
    }

    /** What is expected of an open period hangs on days that may lie before it. */
    private void addForeseenFromRecentDays() {
        LocalDate first = changes.asOf().minusDays(Figures.RECENT_DAYS - 1L);
        for (UnitDayKey key : changes.unitDays().keySet()) {
            if (!key.day().isBefore(first) && !key.day().isAfter(changes.asOf())) {
                changes.openPeriods().forEach(open -> add(open, Scope.unit(key.unit())));
            }
        }
    }
}
