package io.dossierstreams.indicator;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.reference.Definition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what is wrong between definitions; what a kind must have and must not, they check themselves. */
public final class DefinitionCheck {
    private final Terms terms;
    private final Set<String> ids = new TreeSet<>();

    /**
     * @param definitions all that belong together
     * @param unread ids of definitions that cannot be read, so that they are not reported at those that name them
     */
    public DefinitionCheck(Collection<Definition> definitions, Set<String> unread) {
        terms = new Terms(definitions, unread);
        definitions.forEach(definition -> ids.add(definition.id()));
        ids.addAll(unread);
        ids.add(Indicators.SERVICES_ONLINE);
    }

    /** What is wrong with one of them, each problem beginning with the field. */
    public List<String> problems(Definition definition) {
        List<String> problems = new ArrayList<>();
        formula("numerator", definition.numerator(), problems);
        formula("denominator", definition.denominator(), problems);
        formula("value", definition.value(), problems);
        terms.circle(definition).ifPresent(circle -> problems.add("value: goes in a circle, " + circle));
        if (definition.activity() != null) {
            activity(definition.activity()).ifPresent(problem -> problems.add("activity: " + problem));
        }
        if (!ids.contains(definition.exemption())) {
            problems.add("exemption: there is no indicator " + definition.exemption() + ", the nearest are "
                    + NearestNames.of(definition.exemption(), ids));
        }
        return List.copyOf(problems);
    }

    private void formula(String field, String text, List<String> problems) {
        if (text != null) {
            try {
                Formula.parse(text, terms::get);
            } catch (IllegalArgumentException e) {
                problems.add(field + ": " + e.getMessage());
            }
        }
    }

    private static Optional<String> activity(String name) {
        Optional<Measure> measure = Measure.of(name);
        if (measure.isPresent()) {
            return measure.get().ordinal() < Measure.COUNTED
                    ? Optional.empty()
                    : Optional.of("expected a measure that is counted, " + name + " is derived");
        }
        List<String> known = new ArrayList<>();
        for (int i = 0; i < Measure.COUNTED; i++) {
            known.add(Measure.values()[i].fieldName());
        }
        return Optional.of("expected one measure, was " + FormulaText.shown(name) + ", the nearest are "
                + NearestNames.of(name, known));
    }

    Terms terms() {
        return terms;
    }
}
