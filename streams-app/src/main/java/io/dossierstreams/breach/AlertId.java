package io.dossierstreams.breach;

import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Scope;

/**
 * What an alert is of. Its text is made of nothing else, so it is the same after a restart, a replay or on another
 * machine; none of the three parts holds a colon.
 *
 * @param target id of the target
 * @param unit id of the unit
 * @param period the period
 */
record AlertId(String target, String unit, Period period) {

    static AlertId parse(String text) {
        String[] parts = text.split(":", -1);
        return new AlertId(parts[0], parts[1], Period.parse(parts[2]));
    }

    ScopePeriod scopePeriod() {
        return new ScopePeriod(period, Scope.unit(unit));
    }

    @Override
    public String toString() {
        return target + ":" + unit + ":" + period.id();
    }
}
