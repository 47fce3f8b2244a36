package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Measure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Tells figures that were corrected from figures that moved with the work: the count of corrections grew, or something
 * fell that otherwise only grows. The latter shows voided dossiers, and those that were given to another unit.
 */
final class Corrections {
    /** A later due date, and an earlier first payment or signature, may lower these without any mistake. */
    private static final Set<Measure> MAY_FALL = EnumSet.of(
            Measure.LATE_WORK,
            Measure.LATE_DATA,
            Measure.LATE_EVENTS,
            Measure.FEE_PAID,
            Measure.FEE_PAID_ONLINE,
            Measure.DOSSIERS_SIGNED);

    private static final Measure[] ONLY_GROW = Arrays.stream(Measure.values())
            .filter(measure -> measure.ordinal() < Measure.LAG_1_MINUTE.ordinal())
            .filter(measure -> !measure.isStock() && !MAY_FALL.contains(measure))
            .toArray(Measure[]::new);

    private Corrections() {}

    /** Whether a correction is among what changed the counters of a unit and period. */
    static boolean isAmong(Counters before, Counters after) {
        if (after.get(Measure.CORRECTIONS) > before.get(Measure.CORRECTIONS)) {
            return true;
        }
        for (Measure measure : ONLY_GROW) {
            if (after.get(measure) < before.get(measure)) {
                return true;
            }
        }
        return false;
    }
}
