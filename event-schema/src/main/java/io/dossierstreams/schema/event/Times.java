package io.dossierstreams.schema.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times are kept to the millisecond everywhere, so that no comparison depends on where a value has been. */
final class Times {
    private Times() {}

    static Instant cut(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
    }
}
