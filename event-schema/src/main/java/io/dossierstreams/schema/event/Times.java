package io.dossierstreams.schema.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times are kept to the millisecond everywhere, so that no comparison depends on where a value has been. */
final class Times {
    private static final int NANOS_PER_MILLI = 1_000_000;

    private Times() {}

    static Instant cut(Instant time) {
        // Nearly all are cut already, which is cheap to see.
        return time == null || time.getNano() % NANOS_PER_MILLI == 0 ? time : time.truncatedTo(ChronoUnit.MILLIS);
    }
}
