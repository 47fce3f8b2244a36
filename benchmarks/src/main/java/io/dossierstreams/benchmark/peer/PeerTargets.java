package io.dossierstreams.benchmark.peer;

import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Target;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the targets that an aggregate is judged by. Safe for use by several threads. */
public final class PeerTargets {
    private static final String UNIT = Scope.unit("").id();

    /** By unit, then kind of period; units without any are not there. */
    private final Map<String, Map<PeriodKind, List<PeerTarget>>> byUnit = new HashMap<>();

    /** @throws IllegalArgumentException if a target asks for what peers do not do */
    public PeerTargets(Collection<Target> targets, Tree tree) {
        List<PeerTarget> known = targets.stream().map(PeerTarget::of).toList();
        for (String unit : tree.units()) {
            Map<PeriodKind, List<PeerTarget>> ofUnit = new HashMap<>();
            for (PeriodKind kind : Booking.PERIODS) {
                List<PeerTarget> found = known.stream()
                        .filter(target -> target.period() == kind
                                && tree.level(unit)
                                        .filter(target.level()::equals)
                                        .isPresent()
                                && tree.ancestors(unit).contains(target.above()))
                        .toList();
                if (!found.isEmpty()) {
                    ofUnit.put(kind, found);
                }
            }
            if (!ofUnit.isEmpty()) {
                byUnit.put(unit, ofUnit);
            }
        }
    }

    /** The targets of an aggregate, see {@link Booking}; only a unit by itself is judged. */
    public List<PeerTarget> of(String key) {
        Map<PeriodKind, List<PeerTarget>> ofUnit = key.startsWith(UNIT) ? byUnit.get(unit(key)) : null;
        return ofUnit == null ? List.of() : ofUnit.getOrDefault(kind(Booking.period(key)), List.of());
    }

    /** The unit of an aggregate that has targets. */
    public static String unit(String key) {
        return Booking.scope(key).substring(UNIT.length());
    }

    /** By the form of the id, as there are many to look at and few to judge. */
    private static PeriodKind kind(String period) {
        return switch (period.length()) {
            case 10 -> PeriodKind.DAY;
            case 4 -> PeriodKind.YEAR;
            default ->
                switch (period.charAt(5)) {
                    case 'Q' -> PeriodKind.QUARTER;
                    case 'H' -> PeriodKind.HALF_YEAR;
                    default -> PeriodKind.MONTH;
                };
        };
    }
}
