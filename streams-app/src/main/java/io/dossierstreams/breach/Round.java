package io.dossierstreams.breach;

import io.dossierstreams.calendar.WorkingCalendar;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.LedgerChanges;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.reference.Definition.Kind;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.tick.Tick;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * What one tick is judged with.
 *
 * @param zone the time zone of days
 * @param reached the as-of day of the tick before; null at the first
 * @param changes what the tick changed in the ledger
 * @param heard the publishing systems that have sent something since the tick before
 * @param indicators the definitions, as of this tick
 * @param calendar which days are worked, as of this tick
 * @param rulesChanged whether definitions or the calendar changed in this tick
 */
public record Round(
        Tick tick,
        ZoneId zone,
        LocalDate reached,
        LedgerChanges changes,
        Set<String> heard,
        Indicators indicators,
        WorkingCalendar calendar,
        boolean rulesChanged) {

    LocalDate asOf() {
        return changes.asOf();
    }

    boolean isNewDay() {
        return !asOf().equals(reached);
    }

    /** Whether a month has begun since the tick before. */
    boolean isNewMonth() {
        return reached != null && !reached.withDayOfMonth(1).equals(asOf().withDayOfMonth(1));
    }

    /** Whether this is the first tick after the end of a period. */
    boolean closes(Period period) {
        return reached != null
                && !period.end().isBefore(reached)
                && period.end().isBefore(asOf());
    }

    /** The version of a target's indicator that judges a period, if there is one, of a kind that the target can use. */
    Optional<Indicator> indicator(Target target, Period period) {
        return target.indicator() == null
                ? Optional.empty()
                : indicators
                        .inForce(target.indicator(), period.reached(asOf()))
                        .filter(indicator -> fits(target, indicator.kind()));
    }

    /** Whether a target means a unit and period, and is in force on the period's last day so far. */
    boolean applies(Target target, Unit unit, Period period) {
        LocalDate last = period.reached(asOf());
        return target.period() == period.kind()
                && (period.kind() != PeriodKind.CAMPAIGN || changes.campaigns().containsKey(period))
                && target.effectiveOn(last)
                && exists(target, unit, last);
    }

    /** Whether the unit exists on a day, and the target means it. */
    boolean exists(Target target, Unit unit, LocalDate day) {
        return unit.validOn(day)
                && changes.directory().on(day).selects(target.scope(), unit)
                && unit.exemptionFrom(target.indicator()).isEmpty()
                && (unit.exempt().isEmpty()
                        || indicators
                                .inForce(target.indicator(), day)
                                .flatMap(indicator -> unit.exemptionFrom(
                                        indicator.definition().exemption()))
                                .isEmpty());
    }

    /** Whether a target that asks for no period is in force, and the unit that its messages name is there. */
    boolean watches(Target target, Unit unit) {
        return target.effectiveOn(asOf()) && unit.id().equals(target.scope().unit()) && unit.validOn(asOf());
    }

    private static boolean fits(Target target, Kind kind) {
        return switch (target.kind()) {
            case BELOW_TARGET, AT_RISK, WORSENING -> kind == Kind.RATIO;
            case NO_ACTIVITY -> kind != Kind.LAG;
            case OVERDUE -> kind == Kind.COUNT;
            case SOURCE_SILENT -> false;
        };
    }
}
