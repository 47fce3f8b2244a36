package io.dossierstreams.command;

import picocli.CommandLine.Option;

/** Whether progress is shown. */
public final class ProgressOptions {
    private static final int KIBIBYTE = 1024;
    private static final int WORTH_SHOWING = 100_000;

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
        return start(task, bytes, " KiB", KIBIBYTE);
    }

    /** Begins to show how many events are done. */
    Progress startEvents(String task, long events) {
        return start(task, events, " events", 1);
    }

    /** Begins to show how many records are read, if there are so many that it takes a while. */
    Progress startRecords(String task, long records) {
        return records < WORTH_SHOWING ? Progress.none() : start(task, records, " records", 1);
    }

    /** Begins to show how much of a log is done. */
    Progress startLog(String task, long records) {
        return start(task, records, " records", 1);
    }

    private Progress start(String task, long total, String unit, long unitSize) {
        if (quiet) {
            return Progress.none();
        }
        return System.console() == null
                ? Progress.lines(task, total, System.err)
                : Progress.bar(task, total, unit, unitSize);
    }
}
