package io.dossierstreams.model;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.reference.Definition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/** Works out formulas such as {@code resolvedOnTime + open - overdue}. */
final class FormulaModel {
    private final List<Definition> definitions;

    FormulaModel(List<Definition> definitions) {
        this.definitions = definitions;
    }

    long value(String formula, Map<Measure, Long> measures) {
        long value = 0;
        int sign = 1;
        StringTokenizer tokens = new StringTokenizer(formula);
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            switch (token) {
                case "+" -> sign = 1;
                case "-" -> sign = -1;
                default -> value += sign * term(token, measures);
            }
        }
        return value;
    }

    /** A measure; only a name that is none is that of a count indicator, of which the highest version is meant. */
    private long term(String name, Map<Measure, Long> measures) {
        Optional<Measure> measure = Measure.of(name);
        if (measure.isPresent()) {
            return measures.getOrDefault(measure.get(), 0L);
        }
        Definition count = definitions.stream()
                .filter(definition -> definition.kind() == Definition.Kind.COUNT)
                .filter(definition -> definition.id().equals(name))
                .max(Comparator.comparingInt(Definition::version))
                .orElseThrow(() -> new IllegalArgumentException("term: " + name + " is not known"));
        return value(count.value(), measures);
    }
}
