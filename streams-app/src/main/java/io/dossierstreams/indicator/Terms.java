package io.dossierstreams.indicator;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Definition.Kind;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the names in formulas stand for: measures, and behind them counts by their id, each in its highest version. A
 * name that is both is the measure, so that the count {@code open} can be the measure {@code open}.
 */
final class Terms {
    private final SortedMap<String, Definition> counts = new TreeMap<>();
    private final Map<String, Kind> others = new HashMap<>();
    private final Set<String> unread;
    private final Map<String, Formula> formulas = new HashMap<>();

    /**
     * @param definitions all of them
     * @param unread ids of which there is a definition that cannot be read; they are known, and stand for nothing
     */
    Terms(Collection<Definition> definitions, Set<String> unread) {
        this.unread = Set.copyOf(unread);
        for (Definition definition : definitions) {
            if (definition.kind() == Kind.COUNT) {
                counts.merge(definition.id(), definition, (a, b) -> a.version() >= b.version() ? a : b);
            } else {
                others.put(definition.id(), definition.kind());
            }
        }
        resolve();
    }

    /**
     * What a name stands for.
     *
     * @throws IllegalArgumentException for a name that is neither a measure nor a count
     */
    Formula get(String name) {
        Optional<Measure> measure = Measure.of(name);
        if (measure.isPresent()) {
            return Formula.of(measure.get());
        }
        if (counts.containsKey(name) || unread.contains(name)) {
            return formulas.getOrDefault(name, Formula.ZERO);
        }
        throw new IllegalArgumentException(unknown(name));
    }

    /** The way from a count through the counts that it names back to itself, the shortest; empty if there is none. */
    Optional<String> circle(Definition definition) {
        if (!definition.equals(counts.get(definition.id()))) {
            return Optional.empty();
        }
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(definition.id()));
        while (!next.isEmpty() && !cameFrom.containsKey(definition.id())) {
            String id = next.remove();
            for (String named : named(id)) {
                if (cameFrom.putIfAbsent(named, id) == null) {
                    next.add(named);
                }
            }
        }
        return cameFrom.containsKey(definition.id()) ? Optional.of(way(definition.id(), cameFrom)) : Optional.empty();
    }

    private static String way(String id, Map<String, String> cameFrom) {
        StringBuilder way = new StringBuilder(id);
        String step = id;
        do {
            step = cameFrom.get(step);
            way.insert(0, step + " -> ");
        } while (!step.equals(id));
        return way.toString();
    }

    /**
     * Counts after those that they name. What goes in a circle, or is wrong in itself, stands for nothing: the mistake
     * is reported there, and not at all that name it.
     */
    private void resolve() {
        Set<String> open = new TreeSet<>(counts.keySet());
        while (open.removeIf(this::resolved)) {
            // Each round resolves those whose terms the rounds before have resolved.
        }
    }

    private boolean resolved(String id) {
        if (!formulas.keySet().containsAll(named(id))) {
            return false;
        }
        try {
            formulas.put(id, Formula.parse(counts.get(id).value(), this::get));
        } catch (IllegalArgumentException e) {
            formulas.put(id, Formula.ZERO);
        }
        return true;
    }

    private Set<String> named(String count) {
        Set<String> named = new TreeSet<>(FormulaText.tokens(counts.get(count).value()));
        named.removeIf(token -> Measure.of(token).isPresent() || !counts.containsKey(token));
        return named;
    }

    private String unknown(String name) {
        String shown = FormulaText.shown(name);
        if (others.containsKey(name)) {
            return shown + " is a " + others.get(name) + "; terms are measures and counts";
        }
        Set<String> known = new TreeSet<>(counts.keySet());
        Arrays.stream(Measure.values()).map(Measure::fieldName).forEach(known::add);
        if (known.containsAll(List.of(name.split("[+-]")))) {
            return "there is no measure or count " + shown + "; write blanks around the signs";
        }
        return "there is no measure or count " + shown + ", the nearest are " + NearestNames.of(name, known);
    }
}
