package io.dossierstreams.command;

import picocli.CommandLine.Option;

/** Whether progress is shown. */
public final class ProgressOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    private boolean quiet;

    /**
     * Begins to show how much of a file is done.
     *
     * @param task what is done, in a word
     * @param bytes size of the file; -1 where it is not known
     */
    Progress start(String task, long bytes) {
        // Into a file or a pipe a bar would write a line for each of its steps.
        return quiet || System.console() == null ? Progress.none() : Progress.bar(task, bytes);
    }
}
