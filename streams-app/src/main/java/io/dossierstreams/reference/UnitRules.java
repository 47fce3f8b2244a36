package io.dossierstreams.reference;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What has to hold between units, and between them and the rest. */
public final class UnitRules {
    private final SortedSet<String> exemptible;

    /** @param indicators those that a unit may be exempt from */
    public UnitRules(Indicators indicators) {
        exemptible = new TreeSet<>(indicators.ids());
        exemptible.add(Indicators.SERVICES_ONLINE);
    }

    /**
     * Checks a file as it would be with the units that stay.
     *
     * @param staying units that are known beside the file's
     * @param targets whose scopes must not lose their unit
     * @throws FileProblemsException with all mistakes of the file
     */
    public void check(ReferenceFile<Unit> file, Collection<Unit> staying, Collection<Target> targets) {
        Map<String, String> parents = new HashMap<>();
        staying.forEach(unit -> parents.put(unit.id(), unit.parent()));
        file.raw()
                .forEach(entry -> entry.text("id")
                        .ifPresent(id -> parents.put(id, entry.text("parent").orElse(null))));
        Set<String> known = Set.copyOf(parents.keySet());
        Set<String> ids = file.ids();

        List<FileProblem> problems = new ArrayList<>();
        for (RawEntry entry : file.raw()) {
            place(entry, parents).forEach(text -> problems.add(new FileProblem(entry.line(), text)));
        }
        for (Entry<Unit> entry : file.entries()) {
            check(entry.value(), known).forEach(text -> problems.add(new FileProblem(entry.line(), text)));
        }
        for (Unit unit : staying) {
            if (!ids.contains(unit.id()) && unit.parent() != null && !known.contains(unit.parent())) {
                problems.add(new FileProblem(0, "unit " + unit.id() + ": its parent " + unit.parent() + " is missing"));
            }
        }
        for (Target target : targets) {
            if (!known.contains(target.scope().unit())) {
                problems.add(new FileProblem(
                        0, "unit " + target.scope().unit() + ": target " + target.id() + " is set for it"));
            }
        }
        file.requireNone(problems);
    }

    /** What is wrong with the unit's place in the tree. */
    private static List<String> place(RawEntry entry, Map<String, String> parents) {
        List<String> problems = new ArrayList<>();
        entry.text("parent")
                .filter(parent -> !parents.containsKey(parent))
                .ifPresent(parent ->
                        problems.add("parent: there is no unit " + parent + ", neither in the file nor loaded"));
        entry.text("id")
                .flatMap(id -> circle(id, parents))
                .ifPresent(circle -> problems.add("parent: goes in a circle, " + circle));
        return problems;
    }

    private List<String> check(Unit unit, Set<String> known) {
        List<String> problems = new ArrayList<>();
        for (String successor : unit.successors()) {
            if (!known.contains(successor)) {
                problems.add("successors: there is no unit " + successor + ", neither in the file nor loaded");
            }
        }
        for (Unit.Exemption exemption : unit.exempt()) {
            if (!exemptible.contains(exemption.indicator())) {
                problems.add("exempt: there is no indicator " + exemption.indicator() + ", only "
                        + String.join(", ", exemptible));
            }
        }
        if (unit.validFrom() != null && unit.validTo() != null && unit.validTo().isBefore(unit.validFrom())) {
            problems.add("validTo: is before validFrom");
        }
        return problems;
    }

    /** The way up from a unit if it comes back to it; a unit below a circle is not to blame. */
    private static Optional<String> circle(String id, Map<String, String> parents) {
        Set<String> way = new LinkedHashSet<>();
        String next = id;
        while (next != null && way.add(next)) {
            next = parents.get(next);
        }
        return id.equals(next) ? Optional.of(String.join(" under ", way) + " under " + id) : Optional.empty();
    }
}
