package io.dossierstreams.model;

import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Procedures that were asked for online, over those that are offered online. */
final class ServicesOnlineModel {
    static final String INDICATOR = "services-online";

    private ServicesOnlineModel() {}

    /** Per unit and month, {@code unit/2023-06}, the procedures of dossiers received online. */
    static SortedMap<String, SortedSet<String>> unitMonths(List<CountedDossier> dossiers) {
        SortedMap<String, SortedSet<String>> unitMonths = new TreeMap<>();
        for (CountedDossier dossier : dossiers) {
            if (dossier.received().channel() == Received.Channel.ONLINE) {
                Period month = Period.of(PeriodKind.MONTH, dossier.receivedDay());
                unitMonths
                        .computeIfAbsent(dossier.unit() + "/" + month.id(), none -> new TreeSet<>())
                        .add(dossier.received().procedure());
            }
        }
        return unitMonths;
    }

    /** Of every scope in which a procedure is offered online. */
    static SortedMap<Scope, Ratio> of(
            ModelSpan span,
            ScopeModel tree,
            List<Procedure> catalogue,
            SortedMap<String, SortedSet<String>> unitMonths) {
        SortedMap<Scope, Ratio> ratios = new TreeMap<>();
        if (!isOfWholeMonths(span.period())) {
            return ratios;
        }
        Set<Scope> scopes = new TreeSet<>();
        tree.units().forEach(unit -> scopes.addAll(tree.scopes(unit.id(), span.rosterDay())));
        Map<String, Set<String>> used = usedByUnit(span, tree, unitMonths);
        for (Scope scope : scopes) {
            Ratio ratio = ratio(members(scope, span, tree), catalogue, used);
            if (ratio.isDefined()) {
                ratios.put(scope, ratio);
            }
        }
        return ratios;
    }

    private static List<Unit> members(Scope scope, ModelSpan span, ScopeModel tree) {
        return tree.members(scope, span.rosterDay()).stream()
                .filter(unit -> !tree.isExempt(unit.id(), INDICATOR))
                .toList();
    }

    private static Ratio ratio(List<Unit> members, List<Procedure> catalogue, Map<String, Set<String>> used) {
        Map<String, Procedure> procedures = new TreeMap<>();
        catalogue.forEach(procedure -> procedures.put(procedure.id(), procedure));
        long offered = 0;
        long usedOnline = 0;
        for (Procedure procedure : procedures.values()) {
            List<Unit> offering =
                    members.stream().filter(procedure::isOfferedBy).toList();
            if (procedure.offeredOnline() && !offering.isEmpty()) {
                offered++;
                usedOnline += offering.stream()
                                .anyMatch(unit ->
                                        used.getOrDefault(unit.id(), Set.of()).contains(procedure.id()))
                        ? 1
                        : 0;
            }
        }
        return new Ratio(usedOnline, offered);
    }

    /** What units had in the months of the period; seen by the tree of now, their successors had it. */
    private static Map<String, Set<String>> usedByUnit(
            ModelSpan span, ScopeModel tree, SortedMap<String, SortedSet<String>> unitMonths) {
        Map<String, Set<String>> used = new HashMap<>();
        unitMonths.forEach((key, procedures) -> {
            String unit = key.substring(0, key.indexOf('/'));
            Period month = Period.parse(key.substring(key.indexOf('/') + 1));
            if (span.period().contains(month.start()) && !month.start().isAfter(span.last())) {
                String counted = span.view() == ModelView.AS_IT_WAS ? unit : tree.holder(unit, span.treeDay());
                used.computeIfAbsent(counted, none -> new HashSet<>()).addAll(procedures);
            }
        });
        return used;
    }

    private static boolean isOfWholeMonths(Period period) {
        LocalDate dayAfter = period.end().plusDays(1);
        return period.start().getDayOfMonth() == 1 && dayAfter.getDayOfMonth() == 1;
    }
}
