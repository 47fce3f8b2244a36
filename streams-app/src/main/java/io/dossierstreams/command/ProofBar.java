package io.dossierstreams.command;

import io.dossierstreams.proof.ProofProgress;

/** Shows how much of the log is read. */
final class ProofBar implements ProofProgress, AutoCloseable {
    private final ProgressOptions options;
    private Progress progress = Progress.none();
    private boolean begun;

    ProofBar(ProgressOptions options) {
        this.options = options;
    }

    @Override
    public void read(long read, long total) {
        if (!begun) {
            progress = options.startRecords("counting the log", total);
            begun = true;
        }
        progress.at(read, "");
    }

    @Override
    public void close() {
        progress.close();
    }
}
