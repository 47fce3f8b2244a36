package io.dossierstreams.command;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a task is, as people see it. */
interface Progress extends AutoCloseable {

    /** Shows how far the task is, and what comes behind it. */
    void at(long done, String note);

    /** Shows another note. */
    void note(String note);

    @Override
    void close();

    /** Shows nothing. */
    static Progress none() {
        return new Progress() {
            @Override
            public void at(long done, String note) {}

            @Override
            public void note(String note) {}

            @Override
            public void close() {}
        };
    }

    /**
     * A bar on standard error.
     *
     * @param task what is done, in a word
     * @param total how much there is to do; -1 where it is not known
     * @param unit how amounts are called, with a space before it
     * @param unitSize amount that is one unit
     */
    static Progress bar(String task, long total, String unit, long unitSize) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(unit, unitSize)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .build();
        return new Progress() {
            @Override
            public void at(long done, String note) {
                bar.stepTo(done);
                bar.setExtraMessage(note);
            }

            @Override
            public void note(String note) {
                bar.setExtraMessage(note);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    /** A line for each tenth: in a file or a pipe a bar would write a line for each of its steps. */
    static Progress lines(String task, long total, PrintStream out) {
        return new Progress() {
            private long tenths;

            @Override
            public void at(long done, String note) {
                long reached = total <= 0 ? 0 : done * 10 / total;
                if (reached > tenths) {
                    tenths = reached;
                    out.println(task + " " + reached * 10 + " %" + (note.isEmpty() ? "" : ", " + note));
                }
            }

            @Override
            public void note(String note) {}

            @Override
            public void close() {}
        };
    }
}
