package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.tick.Tick;
import java.time.LocalDate;

/**
 * When a breach that lasts is called to mind: at the first tick of a day, so many days after the day on which it was last
 * told of. Not while another alert explains it, as nobody need act on it then.
 */
final class Reminders {
    private Reminders() {}

    /** Whether an alert that goes on firing, and has no message in this tick, is to be called to mind. */
    static boolean isDue(Round round, Target target, Alert alert) {
        return target.remindDays() > 0
                && alert.state() == AlertState.FIRING
                && alert.inhibitedBy() == null
                && round.isNewDay()
                && !round.asOf().isBefore(told(round, alert).plusDays(target.remindDays()));
    }

    private static LocalDate told(Round round, Alert alert) {
        return Tick.asOf(alert.told(), round.zone());
    }
}
