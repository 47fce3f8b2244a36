package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.util.Objects;

/** Builds the messages of transitions and reminders, evidence included. */
final class BreachMessage {
    private BreachMessage() {}

    /**
     * The message of a transition.
     *
     * @param state the state before
     * @param after the alert after it
     */
    static Breach of(Finding finding, AlertState state, Alert after, Breach.Reason reason) {
        return of(finding, state, after, reason, Sentence.of(finding, after, reason));
    }

    /** The message that calls a firing alert to mind: it says what is so now, and names the reason for which it fired. */
    static Breach reminder(Finding finding, Alert alert) {
        Breach.Reason reason = Objects.requireNonNullElse(alert.reason(), Breach.Reason.VALUE);
        return of(finding, alert.state(), alert, reason, Sentence.reminder(finding, alert));
    }

    private static Breach of(Finding finding, AlertState state, Alert after, Breach.Reason reason, Breach.Text text) {
        Subject subject = finding.subject();
        Target target = subject.target();
        Unit unit = subject.unit();
        return new Breach(
                subject.id().toString(),
                after.episode(),
                after.revision(),
                target.kind(),
                after.state(),
                state,
                reason,
                after.severity(),
                after.since(),
                unit.id(),
                unit.name(),
                unit.level(),
                unit.parent(),
                target.source(),
                subject.id().periodId(),
                target.indicator(),
                target.id(),
                after.inhibitedBy(),
                finding.evidence(),
                text);
    }
}
