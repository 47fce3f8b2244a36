package io.dossierstreams.indicator;

import java.util.List;

/** Definitions that cannot be computed; all mistakes are listed. */
public final class InvalidDefinitionsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidDefinitionsException(List<Problem> problems) {
        super(problems.size() + " mistakes in definitions, the first is " + problems.get(0));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the definitions. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * A mistake.
     *
     * @param definition key of the definition, such as {@code online.v1}
     * @param text what is wrong, beginning with the field
     */
    public record Problem(String definition, String text) {
        /** For example {@code online.v1: numerator: there is no measure or count …}. */
        @Override
        public String toString() {
            return definition + ": " + text;
        }
    }
}
