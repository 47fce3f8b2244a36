package io.dossierstreams.breach;

import io.dossierstreams.schema.reference.Target;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a verdict must last before it becomes a transition: in the time of ticks, so that a replay sees it pass as
 * life did, or in further cases. Where both are given, either is enough.
 */
final class Hold {
    private Hold() {}

    /** Whether the target asks for none, or the alert has been held for as long as it asks. */
    static boolean isOver(Target target, Alert alert, Instant now, long cases) {
        if (target.holdMinutes() == 0 && target.holdCases() == 0) {
            return true;
        }
        return alert.isHeld()
                && (isLongEnough(target.holdMinutes(), alert.since(), now)
                        || target.holdCases() > 0 && cases - alert.cases() >= target.holdCases());
    }

    private static boolean isLongEnough(int minutes, Instant since, Instant now) {
        return minutes > 0 && Duration.between(since, now).compareTo(Duration.ofMinutes(minutes)) >= 0;
    }
}
