package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.state.Spread;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an alert is of. Its text is made of nothing else, so it is the same after a restart, a replay or on another
 * machine; none of the three parts holds a colon.
 *
 * @param target id of the target
 * @param unit id of the unit
 * @param period the period; empty where the target asks for none
 */
record AlertId(String target, String unit, Optional<Period> period) {

    static AlertId of(String target, String unit, Period period) {
        return new AlertId(target, unit, Optional.of(period));
    }

    static AlertId withoutPeriod(String target, String unit) {
        return new AlertId(target, unit, Optional.empty());
    }

    static AlertId parse(String text) {
        String[] parts = text.split(":", -1);
        return parts[2].equals(Breach.NO_PERIOD)
                ? withoutPeriod(parts[0], parts[1])
                : of(parts[0], parts[1], Period.parse(parts[2]));
    }

    /** Id of the period, or what stands for none. */
    String periodId() {
        return period.map(Period::id).orElse(Breach.NO_PERIOD);
    }

    /** Whether its period ended before a day. */
    boolean endsBefore(LocalDate day) {
        return period.filter(known -> known.end().isBefore(day)).isPresent();
    }

    /** Spread out, as that of {@link io.dossierstreams.ledger.ScopePeriod}. */
    @Override
    public int hashCode() {
        return Spread.over(Spread.over(target.hashCode(), unit.hashCode()), period.hashCode());
    }

    @Override
    public String toString() {
        return target + ":" + unit + ":" + periodId();
    }
}
