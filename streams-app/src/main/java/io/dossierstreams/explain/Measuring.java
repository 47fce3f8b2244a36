package io.dossierstreams.explain;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.explain.Movement.Part;
import io.dossierstreams.ledger.Directory;
import io.dossierstreams.ledger.Span;
import io.dossierstreams.ledger.Summation;
import io.dossierstreams.ledger.Totals;
import io.dossierstreams.ledger.TreeView;
import io.dossierstreams.proof.CountedEvent;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Measures, with the rules and the tree of one tick, by how much differences of units and days move an alert's figure. */
final class Measuring {
    /** As many as foresee the rest of a period. */
    private static final int RECENT_DAYS = 28;

    private final Breach breach;
    private final Period period;
    private final Period previous;
    private final Gauge gauge;
    private final Directory directory;
    private final LocalDate asOf;

    private Measuring(Breach breach, Gauge gauge, KnownRules rules, LocalDate asOf) {
        this.breach = breach;
        this.period = Period.parse(breach.period());
        this.previous = rules.before(period);
        this.gauge = gauge;
        this.directory = rules.directory();
        this.asOf = asOf;
    }

    /** Empty where the unit or the indicator is not known, so that there is no figure. */
    static Optional<Measuring> of(Breach breach, KnownRules rules, LocalDate asOf) {
        Integer version = breach.evidence().indicatorVersion();
        return version == null || rules.directory().unit(breach.unit()).isEmpty()
                ? Optional.empty()
                : rules.indicator(breach.indicator(), version)
                        .map(indicator -> new Measuring(breach, Gauge.of(breach.kind(), indicator), rules, asOf));
    }

    /** By how much a figure is moved. */
    record Change(Part part, String unit, long numerator, long denominator) {
        Movement movement(long tick, CountedEvent event, Optional<LocalDate> came) {
            return new Movement(tick, event, unit, part, came, numerator, denominator);
        }

        private boolean isNone() {
            return numerator == 0 && denominator == 0;
        }
    }

    /** What counts for the unit, now or when its day comes. */
    Counters relevant(UnitDayKey key, Counters counters) {
        if (key.day().isAfter(period.end())) {
            return Counters.ZERO;
        }
        return key.unit().equals(breach.unit()) || gauge.hasStocks() ? counters : Counters.ZERO;
    }

    /**
     * What differences of days up to the as-of day change.
     *
     * @return empty where they change nothing of what is judged
     */
    Optional<Change> of(SortedMap<UnitDayKey, Counters> difference) {
        Optional<Change> ofPeriod = ofPeriod(difference);
        if (ofPeriod.isPresent()) {
            return ofPeriod;
        }
        return switch (breach.kind()) {
            case WORSENING -> in(previous, Part.PREVIOUS, difference);
            case AT_RISK -> recent(difference);
            default -> Optional.empty();
        };
    }

    /** What they change of the period itself. */
    Optional<Change> ofPeriod(SortedMap<UnitDayKey, Counters> difference) {
        return in(period, Part.PERIOD, difference);
    }

    /** The ledger's own sum, over one difference. */
    private Optional<Change> in(Period period, Part part, SortedMap<UnitDayKey, Counters> difference) {
        Optional<String> unit = unit(period, difference);
        if (unit.isEmpty() || period.start().isAfter(asOf)) {
            return Optional.empty();
        }
        Span span = new Span(period, asOf);
        Summation summation = new Summation(directory, TreeView.AS_IT_WAS, List.of(span));
        difference.forEach(summation::add);
        Map<Scope, Totals> sums = summation.result().getOrDefault(span, Map.of());
        return change(part, unit.get(), gauge.applied(sums.getOrDefault(Scope.unit(breach.unit()), Totals.ZERO)));
    }

    private Optional<Change> recent(SortedMap<UnitDayKey, Counters> difference) {
        LocalDate last = breach.evidence().asOf();
        Counters.Sum sum = new Counters.Sum();
        difference.forEach((key, counters) -> {
            if (key.unit().equals(breach.unit())
                    && key.day().isAfter(last.minusDays(RECENT_DAYS))
                    && !key.day().isAfter(last)) {
                sum.add(counters);
            }
        });
        return change(Part.RECENT, breach.unit(), sum.toCounters());
    }

    private Optional<Change> change(Part part, String unit, Counters counters) {
        Change change = new Change(
                part,
                unit,
                gauge.numerator().over(counters),
                gauge.denominator().over(counters));
        return change.isNone() ? Optional.empty() : Optional.of(change);
    }

    /** The alert's unit if it is among those that differ, else one of which it holds what is open; empty for others. */
    private Optional<String> unit(Period period, SortedMap<UnitDayKey, Counters> difference) {
        String holder = null;
        for (UnitDayKey key : difference.keySet()) {
            if (key.unit().equals(breach.unit())) {
                return Optional.of(key.unit());
            }
            if (gauge.hasStocks()
                    && directory.on(period.reached(asOf)).holder(key.unit()).equals(breach.unit())) {
                holder = key.unit();
            }
        }
        return Optional.ofNullable(holder);
    }
}
