package io.dossierstreams.breach;

import io.dossierstreams.ledger.LedgerChanges;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Target;
import java.time.LocalDate;
import java.util.Set;

/** Says why an alert changes its state. */
final class Reasons {
    private final Round round;
    private final Set<String> changedTargets;

    Reasons(Round round, Set<String> changedTargets) {
        this.round = round;
        this.changedTargets = changedTargets;
    }

    /**
     * The reason of a transition. What was held keeps the reason for which it was: a recovery that a correction brought
     * is none of the unit's, however long it is waited for.
     */
    Reason of(Subject subject, Alert before, AlertState next) {
        if (changedTargets.contains(subject.target().id())) {
            return Reason.TARGET_CHANGED;
        }
        return subject instanceof Case known ? ofCase(known, before, next) : ofWatch((Watch) subject, before, next);
    }

    /** The directory says nothing about a system, other than whether the unit is there that its messages name. */
    private Reason ofWatch(Watch subject, Alert before, AlertState next) {
        if (next == AlertState.EXPIRED) {
            return round.changes()
                            .directory()
                            .unit(subject.unit().id())
                            .filter(unit -> unit.validOn(round.asOf()))
                            .isPresent()
                    ? Reason.TARGET_CHANGED
                    : Reason.UNIT_CHANGED;
        }
        if (before.state() == AlertState.EXPIRED) {
            return round.changes().directoryChanged() ? Reason.UNIT_CHANGED : Reason.TARGET_CHANGED;
        }
        boolean recovers = next == AlertState.RECOVERING || next == AlertState.RESOLVED;
        if (recovers && round.heard().contains(subject.target().source())) {
            return Reason.DATA_RESUMED;
        }
        return asHeld(before, next);
    }

    private Reason ofCase(Case subject, Alert before, AlertState next) {
        if (isOfChangedCampaign(subject)) {
            return Reason.TARGET_CHANGED;
        }
        if (next == AlertState.EXPIRED) {
            return ofExpiry(subject);
        }
        boolean closes = round.closes(subject.period());
        if (closes && next == AlertState.MISSED) {
            return Reason.PERIOD_CLOSED;
        }
        if (round.changes().directoryChanged()) {
            return Reason.UNIT_CHANGED;
        }
        boolean corrected = isCorrected(subject);
        if (closes && !corrected) {
            return Reason.PERIOD_CLOSED;
        }
        if (corrected || subject.isOver()) {
            return Reason.CORRECTION;
        }
        return asHeld(before, next);
    }

    private static Reason asHeld(Alert before, AlertState next) {
        boolean heldFor = before.isHeld() && before.reason() != null;
        return heldFor && isEndOfHold(before.state(), next) ? before.reason() : Reason.VALUE;
    }

    private static boolean isEndOfHold(AlertState before, AlertState next) {
        return before == AlertState.PENDING && next == AlertState.FIRING
                || before == AlertState.RECOVERING && next == AlertState.RESOLVED;
    }

    /** A campaign says what is judged, as a target does. */
    private boolean isOfChangedCampaign(Case subject) {
        return subject.period().kind() == PeriodKind.CAMPAIGN && round.changes().campaignsChanged();
    }

    private Reason ofExpiry(Case subject) {
        Target target = subject.target();
        LocalDate last = subject.last();
        boolean unitIsThere = round.changes()
                .directory()
                .unit(subject.unit().id())
                .filter(unit -> round.exists(target, unit, last))
                .isPresent();
        return unitIsThere ? Reason.TARGET_CHANGED : Reason.UNIT_CHANGED;
    }

    private boolean isCorrected(Case subject) {
        LedgerChanges changes = round.changes();
        return isCorrected(subject, subject.period())
                || subject.target().kind() == AlertKind.WORSENING
                        && isCorrected(subject, changes.before(subject.period()));
    }

    private boolean isCorrected(Case subject, Period period) {
        return round.changes()
                .corrected()
                .contains(new ScopePeriod(period, Scope.unit(subject.unit().id())));
    }
}
