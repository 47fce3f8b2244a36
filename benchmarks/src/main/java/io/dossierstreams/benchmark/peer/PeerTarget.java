package io.dossierstreams.benchmark.peer;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.indicator.Formula;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;

/**
 * A rate that each unit of a level has to reach.
 *
 * @param id the target's id
 * @param numerator of the rate
 * @param denominator of the rate
 * @param above the unit under which units are judged
 * @param level of the units that are judged
 * @param period the kind of period that is judged
 * @param threshold a rate below this is a breach
 * @param minimumDenominator fewer cases than this are not judged
 */
public record PeerTarget(
        String id,
        Formula numerator,
        Formula denominator,
        String above,
        Level level,
        PeriodKind period,
        Ratio threshold,
        long minimumDenominator) {

    /**
     * The same target for a peer.
     *
     * @throws IllegalArgumentException if it asks for what peers do not do
     */
    public static PeerTarget of(Target target) {
        boolean plain = target.kind() == AlertKind.BELOW_TARGET
                && target.scope().select() == Select.LEVEL
                && Booking.PERIODS.contains(target.period())
                && target.clearAt().equals(target.threshold())
                && target.holdMinutes() == 0
                && target.holdCases() == 0;
        if (!plain) {
            throw new IllegalArgumentException("target " + target.id() + " is not a plain threshold for a level");
        }
        Indicator indicator = Indicators.STANDARD.get(target.indicator()).orElseThrow();
        return new PeerTarget(
                target.id(),
                indicator.numerator(),
                indicator.denominator(),
                target.scope().unit(),
                target.scope().level(),
                target.period(),
                target.threshold(),
                target.minimumDenominator());
    }

    /**
     * Whether a unit is below the target now.
     *
     * @param flows counters of its aggregate
     * @param before whether it was below; too few cases leave it so, since absence never resolves a breach
     */
    public boolean isBelow(Counters flows, boolean before) {
        long cases = denominator.over(flows);
        if (cases < minimumDenominator) {
            return before;
        }
        return Math.multiplyExact(numerator.over(flows), threshold.denominator())
                < Math.multiplyExact(threshold.numerator(), cases);
    }

    /** The key of the record of its breach, {@code target|unit|period}. */
    public String breachKey(String unit, String period) {
        return id + '|' + unit + '|' + period;
    }
}
