package io.dossierstreams.breach;

import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.tick.Tick;
import java.time.LocalDate;

/**
 * One target, and the unit and period that it is applied to in a tick.
 *
 * @param asOf the day up to which events count
 * @param indicator in the version that judges; null where there is none any more
 */
record Case(Tick tick, LocalDate asOf, Unit unit, Period period, Target target, Indicator indicator)
        implements Subject {

    @Override
    public AlertId id() {
        return AlertId.of(target.id(), unit.id(), period);
    }

    @Override
    public boolean isOver() {
        return period.end().isBefore(asOf);
    }

    @Override
    public Integer indicatorVersion() {
        return indicator == null ? null : indicator.version();
    }

    /** Its last day so far. */
    LocalDate last() {
        return period.reached(asOf);
    }
}
