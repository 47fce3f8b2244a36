package io.dossierstreams.breach;

import static io.dossierstreams.schema.breach.AlertState.EXPIRED;
import static io.dossierstreams.schema.breach.AlertState.FIRING;
import static io.dossierstreams.schema.breach.AlertState.INSUFFICIENT;
import static io.dossierstreams.schema.breach.AlertState.MISSED;
import static io.dossierstreams.schema.breach.AlertState.OK;
import static io.dossierstreams.schema.breach.AlertState.PENDING;
import static io.dossierstreams.schema.breach.AlertState.RECOVERING;
import static io.dossierstreams.schema.breach.AlertState.RESOLVED;

import io.dossierstreams.schema.breach.AlertState;

/**
 * The life of an alert as a function of nothing but its arguments; {@code docs/alerts.md} has it as a table.
 *
 * <p>Absence never resolves a breach, and a period that is over never begins an episode.
 */
final class Lifecycle {
    private Lifecycle() {}

    /**
     * The state that follows.
     *
     * @param held whether the target asks for no hold, or the verdict that led to this state has lasted through it
     * @param over whether the period has ended
     * @param everFired whether the alert has had an episode
     */
    static AlertState next(AlertState state, Verdict verdict, boolean held, boolean over, boolean everFired) {
        if (verdict == Verdict.GONE) {
            return switch (state) {
                case OK, INSUFFICIENT, PENDING, FIRING, RECOVERING, EXPIRED -> EXPIRED;
                case RESOLVED, MISSED -> state;
            };
        }
        AlertState calm = everFired || state == RESOLVED ? RESOLVED : OK;
        if (over || state == MISSED) {
            return atTheEnd(state, verdict, calm);
        }
        return switch (verdict) {
            case BAD -> isBreach(state) || held ? FIRING : PENDING;
            case GOOD -> isBreach(state) ? (held ? RESOLVED : RECOVERING) : calm;
            case BETWEEN -> isBreach(state) ? FIRING : calm;
            case TOO_FEW, GONE -> isBreach(state) || state == RESOLVED ? state : INSUFFICIENT;
        };
    }

    /** The recovery margin and holds are for figures that move: what counts in the end is the threshold alone. */
    private static AlertState atTheEnd(AlertState state, Verdict verdict, AlertState calm) {
        return switch (verdict) {
            case BAD -> MISSED;
            case GOOD, BETWEEN -> isBreach(state) || state == MISSED ? RESOLVED : calm;
            case TOO_FEW, GONE ->
                isBreach(state) ? MISSED : state == RESOLVED || state == MISSED ? state : INSUFFICIENT;
        };
    }

    private static boolean isBreach(AlertState state) {
        return state == FIRING || state == RECOVERING;
    }
}
