package io.dossierstreams.breach;

import io.dossierstreams.calendar.WorkingCalendar;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.ledger.AggregateEntry;
import io.dossierstreams.ledger.LedgerChanges;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.ledger.Totals;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.state.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The figures of one tick that units are judged by. */
final class Figures {
    /** Four weeks: as many of each day of the week. */
    static final int RECENT_DAYS = 28;

    private final Table<ScopePeriod, AggregateEntry> aggregates;
    private final UnitDaySums unitDays;
    private final LedgerChanges changes;
    private final WorkingCalendar calendar;
    private final Map<String, Counters> recent = new HashMap<>();

    Figures(
            Table<ScopePeriod, AggregateEntry> aggregates,
            UnitDaySums unitDays,
            LedgerChanges changes,
            WorkingCalendar calendar) {
        this.aggregates = aggregates;
        this.unitDays = unitDays;
        this.changes = changes;
        this.calendar = calendar;
    }

    /** The counters of the case's unit and period. */
    Counters counters(Case subject) {
        return totals(subject, subject.period()).all();
    }

    /** The ratio of the case's unit and period; 0/0 where there is no activity. */
    Ratio ratio(Case subject) {
        return ratio(subject, subject.period());
    }

    /** The ratio of the period that the case's period is compared with. */
    Ratio previous(Case subject) {
        return ratio(subject, changes.before(subject.period()));
    }

    /** The ratio of the case's unit over the last {@link #RECENT_DAYS}. */
    Ratio recent(Case subject) {
        LocalDate last = changes.asOf();
        return subject.indicator()
                .over(recent.computeIfAbsent(
                        subject.unit().id(), unit -> unitDays.sumOf(unit, last.minusDays(RECENT_DAYS - 1L), last)));
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    private Ratio ratio(Case subject, Period period) {
        Indicator indicator = subject.indicator();
        Totals totals = totals(subject, period);
        return indicator.ratio(
                totals.all(), totals.exemptFrom(indicator.definition().exemption()));
    }

    private Totals totals(Case subject, Period period) {
        AggregateEntry entry =
                aggregates.get(new ScopePeriod(period, Scope.unit(subject.unit().id())));
        return entry == null ? Totals.ZERO : entry.totals();
    }
}
