package io.dossierstreams.reference;

import java.util.Comparator;
import java.util.List;

/** A file cannot be loaded; all mistakes that were found are listed. */
public final class FileProblemsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FileProblem> problems;

    FileProblemsException(List<FileProblem> problems) {
        super(problems.size() + " mistakes, the first is " + problems.get(0));
        this.problems = problems.stream()
                .sorted(Comparator.comparingInt(FileProblem::line))
                .toList();
    }

    /** In the order of the file. */
    public List<FileProblem> problems() {
        return problems;
    }
}
