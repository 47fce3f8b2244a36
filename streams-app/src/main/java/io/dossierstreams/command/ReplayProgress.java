package io.dossierstreams.command;

import io.dossierstreams.replay.ProgressListener;
import java.util.function.LongUnaryOperator;

/** Shows how far a replay is: what was sent, and which tick is counted. */
final class ReplayProgress implements ProgressListener {
    private final Progress progress;
    private final LongUnaryOperator done;
    private String note = "";

    /** @param done what the progress counts, from the number of records sent */
    ReplayProgress(Progress progress, LongUnaryOperator done) {
        this.progress = progress;
        this.done = done;
    }

    @Override
    public void sent(long records) {
        progress.at(done.applyAsLong(records), note);
    }

    @Override
    public void closed(long closed, long ticked) {
        note = "tick " + closed + " of " + ticked + " is counted";
        progress.note(note);
    }
}
