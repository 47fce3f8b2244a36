package io.dossierstreams.reference;

import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.reference.Unit.FormerParent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the units of a file, and those that stay beside them, hang together: who is above whom, now and before, and who
 * took over from whom.
 */
final class UnitLinks {
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<FormerParent>> formerParents = new HashMap<>();
    private final Map<String, String> successors = new HashMap<>();
    /** The parents as they were on each day that was the last of one. */
    private final SortedMap<LocalDate, Map<String, String>> parentsBefore = new TreeMap<>();

    /** @param staying units that are known beside the file's; an entry of the file takes the place of one of them */
    UnitLinks(ReferenceFile<Unit> file, Collection<Unit> staying) {
        Set<String> ids = file.ids();
        staying.stream().filter(unit -> !ids.contains(unit.id())).forEach(this::add);
        // An entry that is wrong in itself has its place all the same, so that its neighbours are not reported for it.
        file.raw()
                .forEach(entry -> entry.text("id")
                        .ifPresent(id -> parents.put(id, entry.text("parent").orElse(null))));
        file.entries().forEach(entry -> add(entry.value()));
        parentsBefore.replaceAll((day, none) -> parentsOn(day));
    }

    private void add(Unit unit) {
        parents.put(unit.id(), unit.parent());
        formerParents.put(unit.id(), unit.formerParents());
        unit.formerParents().forEach(former -> parentsBefore.put(former.validTo(), Map.of()));
        if (unit.successors().size() == 1) {
            successors.put(unit.id(), unit.successors().get(0));
        }
    }

    boolean knows(String id) {
        return parents.containsKey(id);
    }

    /** The way up from a unit if it comes back to it. */
    Optional<String> parentCircle(String id) {
        return circle(id, parents, " under ");
    }

    /** The same on a day before the last move; each day on which somebody was moved is looked at. */
    Optional<String> formerCircle(String id) {
        return parentsBefore.entrySet().stream()
                .flatMap(before ->
                        circle(id, before.getValue(), " under ").stream().map(way -> way + " on " + before.getKey()))
                .findFirst();
    }

    /** The way from a unit to those that took over if it comes back to it. */
    Optional<String> successorCircle(String id) {
        return circle(id, successors, " to ");
    }

    private Map<String, String> parentsOn(LocalDate day) {
        Map<String, String> then = new HashMap<>(parents);
        formerParents.forEach((id, formers) -> formers.stream()
                .filter(former -> !day.isAfter(former.validTo()))
                .findFirst()
                .ifPresent(former -> then.put(id, former.parent())));
        return then;
    }

    /** A unit that leads into a circle and is not on it is not to blame. */
    private static Optional<String> circle(String id, Map<String, String> links, String word) {
        Set<String> way = new LinkedHashSet<>();
        String next = id;
        while (next != null && way.add(next)) {
            next = links.get(next);
        }
        return id.equals(next) ? Optional.of(String.join(word, way) + word + id) : Optional.empty();
    }
}
