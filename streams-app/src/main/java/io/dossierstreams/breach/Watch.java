package io.dossierstreams.breach;

import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.tick.Tick;
import java.time.LocalDate;

/**
 * A publishing system that a target has an ear to, in a tick. It has no period: a silence ends when it ends.
 *
 * @param asOf the day up to which events count
 * @param unit the unit of the target's scope
 */
record Watch(Tick tick, LocalDate asOf, Unit unit, Target target) implements Subject {

    @Override
    public AlertId id() {
        return AlertId.withoutPeriod(target.id(), unit.id());
    }

    @Override
    public boolean isOver() {
        return false;
    }

    @Override
    public Integer indicatorVersion() {
        return null;
    }
}
