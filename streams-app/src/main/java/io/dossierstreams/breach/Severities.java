package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.reference.Target.Severity;

/** How grave an alert is said to be. */
final class Severities {
    private Severities() {}

    /**
     * The severity in the next state. What ends a breach has the severity of the breach, so that whoever follows the
     * critical ones sees them end.
     */
    static Severity of(Finding finding, Verdict verdict, Alert before, AlertState next) {
        boolean keeps = switch (next) {
            case RECOVERING, RESOLVED, EXPIRED -> true;
            case FIRING -> before.state() == AlertState.FIRING && verdict != Verdict.BAD;
            case OK, INSUFFICIENT, PENDING, MISSED -> false;
        };
        return keeps && before.severity() != null ? before.severity() : finding.severity();
    }

    /** Whether a breach that goes on has become more or less grave; nobody is told of other changes. */
    static boolean isChange(Alert before, Severity severity) {
        return before.state() == AlertState.FIRING && before.severity() != null && before.severity() != severity;
    }
}
