package io.dossierstreams.command;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error, or nothing. */
final class Progress implements AutoCloseable {
    private static final int KIBIBYTE = 1024;
    private static final int UPDATE_MILLIS = 250;

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    static Progress none() {
        return new Progress(null);
    }

    static Progress bar(String task, long bytes) {
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(bytes)
                .setUnit(" KiB", KIBIBYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .build());
    }

    /**
     * Shows how far the task is.
     *
     * @param bytes done so far
     * @param note what comes behind the bar
     */
    void at(long bytes, String note) {
        if (bar != null) {
            bar.stepTo(bytes);
            bar.setExtraMessage(note);
        }
    }

    /** Shows another note. */
    void note(String note) {
        if (bar != null) {
            bar.setExtraMessage(note);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
