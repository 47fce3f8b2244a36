package io.dossierstreams.breach;

import io.dossierstreams.ledger.Tree;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.util.List;
import java.util.Objects;

/**
 * Which alert explains another one, so that nobody need act on it: where the system is silent that a unit publishes
 * through, the unit is not to blame for having nothing. The silence explains until its own alert is over, recovery
 * included; else each new silence within a hold would be a message for every unit.
 */
final class Inhibition {
    private final Round round;
    private final LiveAlerts alerts;
    private final TargetChange targets;
    private final Tree tree;

    /** @param alerts in which the silences of the tick have been judged before anything else is asked for */
    Inhibition(Round round, LiveAlerts alerts, TargetChange targets) {
        this.round = round;
        this.alerts = alerts;
        this.targets = targets;
        this.tree = round.changes().directory().on(round.asOf());
    }

    /** Whether silences explain alerts of a target. */
    static boolean concerns(Target target) {
        return target != null && target.kind() == AlertKind.NO_ACTIVITY;
    }

    /**
     * Id of the alert that explains a subject in a state; null where none does. Of several it is the first by id, but the
     * one that was said before goes on explaining as long as it lasts.
     */
    String of(Subject subject, Alert before, AlertState next) {
        if (!concerns(subject.target()) || !isExplained(next)) {
            return null;
        }
        List<String> silences = alerts.silences().stream()
                .filter(id -> selects(id, subject.unit()))
                .map(AlertId::toString)
                .toList();
        if (silences.isEmpty()) {
            return null;
        }
        return silences.contains(before.inhibitedBy()) ? before.inhibitedBy() : silences.get(0);
    }

    /** Whether what explains a firing alert has changed; of other states nobody is told. */
    static boolean isChange(Alert before, AlertState next, String inhibitor) {
        return before.state() == AlertState.FIRING
                && next == AlertState.FIRING
                && !Objects.equals(before.inhibitedBy(), inhibitor);
    }

    /** Why it has: the reason for which the silence began or ended, or why it is another one that holds for the unit. */
    Reason reason(Alert before, String inhibitor) {
        AlertId silence = AlertId.parse(before.inhibitedBy() == null ? inhibitor : before.inhibitedBy());
        Alert alert = alerts.get(silence);
        if (alert.since().equals(round.tick().now())) {
            return alert.reason();
        }
        return targets.changed().contains(silence.target()) ? Reason.TARGET_CHANGED : Reason.UNIT_CHANGED;
    }

    private boolean selects(AlertId silence, Unit unit) {
        Target target = targets.now().get(silence.target());
        return target != null && tree.selects(target.scope(), unit) && mayPublishThrough(target.source(), unit);
    }

    /** A unit that names its systems is excused by their silence alone; of one that names none the scope decides. */
    private static boolean mayPublishThrough(String source, Unit unit) {
        return unit.sources().isEmpty() || unit.sources().contains(source);
    }

    private static boolean isExplained(AlertState state) {
        return switch (state) {
            case PENDING, FIRING, RECOVERING, MISSED -> true;
            case OK, INSUFFICIENT, RESOLVED, EXPIRED -> false;
        };
    }
}
