package io.dossierstreams.reference;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What has to hold between units, and between them and the rest. */
public final class UnitRules {
    private static final String NOWHERE = ", neither in the file nor loaded";

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
     * @param procedures that must not lose a unit that offers them
     * @throws FileProblemsException with all mistakes of the file
     */
    public void check(
            ReferenceFile<Unit> file,
            Collection<Unit> staying,
            Collection<Target> targets,
            Collection<Procedure> procedures) {
        UnitLinks links = new UnitLinks(file, staying);
        Set<String> ids = file.ids();
        List<FileProblem> problems = new ArrayList<>();
        for (RawEntry entry : file.raw()) {
            named(entry, links).forEach(text -> problems.add(entry.problem(text)));
            days(entry).forEach(text -> problems.add(entry.problem(text)));
            entry.text("id").ifPresent(id -> circles(id, links).forEach(text -> problems.add(entry.problem(text))));
        }
        for (Unit unit : staying) {
            if (!ids.contains(unit.id()) && unit.parent() != null && !links.knows(unit.parent())) {
                problems.add(new FileProblem(0, "unit " + unit.id() + ": its parent " + unit.parent() + " is missing"));
            }
        }
        for (Target target : targets) {
            lost(target.scope().unit(), "target " + target.id() + " is set for it", links)
                    .ifPresent(problems::add);
        }
        for (Procedure procedure : procedures) {
            for (String unit : procedure.units()) {
                lost(unit, "it offers procedure " + procedure.id(), links).ifPresent(problems::add);
            }
        }
        file.requireNone(problems);
    }

    private List<String> named(RawEntry entry, UnitLinks links) {
        List<String> problems = new ArrayList<>();
        entry.text("parent")
                .filter(parent -> !links.knows(parent))
                .ifPresent(parent -> problems.add("parent: there is no unit " + parent + NOWHERE));
        for (String parent : entry.texts("formerParents", "parent")) {
            if (!links.knows(parent)) {
                problems.add("formerParents: there is no unit " + parent + NOWHERE);
            }
        }
        for (String successor : entry.texts("successors")) {
            if (entry.text("id").filter(successor::equals).isPresent()) {
                problems.add("successors: is the unit itself");
            } else if (!links.knows(successor)) {
                problems.add("successors: there is no unit " + successor + NOWHERE);
            }
        }
        for (String indicator : entry.texts("exempt", "indicator")) {
            if (!exemptible.contains(indicator)) {
                problems.add("exempt: there is no indicator " + indicator + ", only " + String.join(", ", exemptible));
            }
        }
        return problems;
    }

    private static List<String> days(RawEntry entry) {
        List<String> problems = new ArrayList<>();
        if (entry.goesBack("validFrom", "validTo")) {
            problems.add("validTo: must not be before validFrom");
        }
        // Without the day on which they took over they would never do.
        if (!entry.texts("successors").isEmpty() && entry.text("validTo").isEmpty()) {
            problems.add("successors: are given, but validTo is not; a unit has them once it is closed");
        }
        Optional<LocalDate> first = entry.day("validFrom");
        for (LocalDate last : entry.days("formerParents", "validTo")) {
            if (first.isPresent() && last.isBefore(first.get())) {
                problems.add("formerParents: " + last + " is before validFrom");
            }
        }
        return problems;
    }

    private static List<String> circles(String id, UnitLinks links) {
        List<String> problems = new ArrayList<>();
        Optional<String> now = links.parentCircle(id);
        now.ifPresent(circle -> problems.add("parent: goes in a circle, " + circle));
        if (now.isEmpty()) {
            links.formerCircle(id).ifPresent(circle -> problems.add("formerParents: go in a circle, " + circle));
        }
        links.successorCircle(id)
                .filter(circle -> !circle.equals(id + " to " + id))
                .ifPresent(circle -> problems.add("successors: go in a circle, " + circle));
        return problems;
    }

    private static Optional<FileProblem> lost(String unit, String reason, UnitLinks links) {
        return links.knows(unit) ? Optional.empty() : Optional.of(new FileProblem(0, "unit " + unit + ": " + reason));
    }
}
