package io.dossierstreams.report;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.Directory;
import io.dossierstreams.ledger.Span;
import io.dossierstreams.ledger.Tree;
import io.dossierstreams.ledger.TreeView;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.figure.UnitMonth;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The indicator {@code services-online}: of the distinct procedures that a scope offers online, those with at least one
 * dossier received online. Distinct procedures of units and months do not add up, so the sets are kept and joined here.
 */
public final class OnlineServices {
    private final List<Procedure> procedures;
    private final Map<String, Map<String, Set<String>>> byUnitAndMonth = new HashMap<>();
    private final LocalDate reached;

    /**
     * @param procedures the catalogue
     * @param unitMonths which procedures each unit received online in each month
     * @param reached as-of day of the tick that they belong to
     */
    public OnlineServices(Collection<Procedure> procedures, Collection<UnitMonth> unitMonths, LocalDate reached) {
        this.reached = reached;
        this.procedures = procedures.stream().filter(Procedure::offeredOnline).toList();
        unitMonths.forEach(month -> byUnitAndMonth
                .computeIfAbsent(month.unit(), unit -> new HashMap<>())
                .put(month.month(), Set.copyOf(month.proceduresOnline())));
    }

    /** Whether a span can be told: the sets are kept by month, so it has to be one of whole months, or so far. */
    boolean covers(Span span) {
        return span.period().start().getDayOfMonth() == 1
                && isEndOfMonth(span.period().end())
                && (isEndOfMonth(span.asOf()) || span.asOf().equals(reached));
    }

    private static boolean isEndOfMonth(LocalDate day) {
        return day.equals(YearMonth.from(day).atEndOfMonth());
    }

    /**
     * The sets of a span.
     *
     * @param view as it is now, what a merged unit received counts for the unit that it has become part of
     * @param day the day whose units and tree count
     */
    InSpan in(Directory directory, TreeView view, LocalDate day, Span span) {
        Tree tree = directory.on(day);
        List<String> months = months(span);
        Map<String, Set<String>> received = new HashMap<>();
        byUnitAndMonth.forEach((unit, byMonth) -> {
            Set<String> all = received.computeIfAbsent(
                    view.day().isPresent() ? tree.holder(unit) : unit, first -> new HashSet<>());
            months.forEach(month -> all.addAll(byMonth.getOrDefault(month, Set.of())));
        });
        return new InSpan(procedures, directory, day, received);
    }

    /**
     * What was received online in a span.
     *
     * @param offered all procedures that are offered online
     * @param day the day whose units and tree count
     * @param received the procedures received online, by unit
     */
    record InSpan(List<Procedure> offered, Directory directory, LocalDate day, Map<String, Set<String>> received) {
        /**
         * Procedures received online, out of those offered online.
         *
         * @return empty where nothing is offered online; a unit that is exempt offers nothing here
         */
        Optional<Ratio> of(Scope scope) {
            List<Unit> members = members(directory, day, scope);
            long offering = 0;
            long used = 0;
            for (Procedure procedure : offered) {
                List<Unit> by = members.stream().filter(procedure::isOfferedBy).toList();
                if (!by.isEmpty()) {
                    offering++;
                    used += by.stream().anyMatch(unit -> isReceived(unit, procedure)) ? 1 : 0;
                }
            }
            return offering == 0 ? Optional.empty() : Optional.of(new Ratio(used, offering));
        }

        private boolean isReceived(Unit unit, Procedure procedure) {
            return received.getOrDefault(unit.id(), Set.of()).contains(procedure.id());
        }
    }

    private static List<Unit> members(Directory directory, LocalDate day, Scope scope) {
        Tree tree = directory.on(day);
        Collection<Unit> candidates = scope.kind() == Scope.Kind.UNIT
                ? directory.unit(scope.unit()).stream().toList()
                : directory.units();
        return candidates.stream()
                .filter(unit -> unit.validOn(day))
                .filter(unit -> unit.exemptionFrom(Indicators.SERVICES_ONLINE).isEmpty())
                .filter(unit -> tree.scopesOf(unit.id()).contains(scope))
                .toList();
    }

    private static List<String> months(Span span) {
        Set<String> months = new HashSet<>();
        for (Period month = Period.of(PeriodKind.MONTH, span.period().start());
                !month.start().isAfter(span.asOf());
                month = month.next()) {
            months.add(month.id());
        }
        return List.copyOf(months);
    }
}
