package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;

/** Builds the message of a transition, evidence included. */
final class BreachMessage {
    private BreachMessage() {}

    /**
     * @param state the state before
     * @param after the alert after it
     */
    static Breach of(Finding finding, AlertState state, Alert after, Breach.Reason reason) {
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
                Sentence.of(finding, after, reason));
    }
}
