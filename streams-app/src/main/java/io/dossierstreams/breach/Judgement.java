package io.dossierstreams.breach;

import static io.dossierstreams.schema.breach.AlertState.FIRING;
import static io.dossierstreams.schema.breach.AlertState.INSUFFICIENT;
import static io.dossierstreams.schema.breach.AlertState.OK;
import static io.dossierstreams.schema.breach.AlertState.RESOLVED;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Target;

/** The state that follows from a state, a value and a target. */
final class Judgement {
    private Judgement() {}

    /**
     * Judges exactly, on the fraction and not on its rounded rate.
     *
     * <p>It fires under the threshold and clears only at the recovery margin. Too few cases end nothing: absence never
     * resolves a breach.
     */
    static AlertState next(AlertState current, Ratio value, Target target) {
        boolean hasFired = current == FIRING || current == RESOLVED;
        if (value.denominator() < target.minimumDenominator()) {
            return hasFired ? current : INSUFFICIENT;
        }
        if (value.compareTo(target.threshold()) < 0) {
            return FIRING;
        }
        if (current == FIRING) {
            return value.compareTo(target.clearAt()) < 0 ? FIRING : RESOLVED;
        }
        return hasFired ? RESOLVED : OK;
    }
}
