package io.dossierstreams.schema.codec;

import java.util.List;

/** Bytes are not the message that was expected. */
public final class InvalidMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidMessageException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each problem by itself, beginning with its path, for example {@code scope.unit: is missing}. */
    public List<String> problems() {
        return problems;
    }
}
