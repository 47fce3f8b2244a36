package io.dossierstreams.runtime;

import java.util.List;

/** Some settings are wrong; all that are wrong are listed. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public SettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** One line per mistake. */
    public List<String> problems() {
        return problems;
    }
}
