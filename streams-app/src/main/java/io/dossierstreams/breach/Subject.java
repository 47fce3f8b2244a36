package io.dossierstreams.breach;

import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.tick.Tick;
import java.time.LocalDate;

/** What a target is applied to in a tick: a unit and a period, or the system that it publishes through. */
sealed interface Subject permits Case, Watch {

    Tick tick();

    /** The day up to which events count. */
    LocalDate asOf();

    /** The unit that messages name. */
    Unit unit();

    Target target();

    AlertId id();

    /** Whether it has ended, so that its figures are final but for corrections. */
    boolean isOver();

    /** Version of the indicator that judges; null where there is none. */
    Integer indicatorVersion();
}
