package io.dossierstreams.proof;

/** Is told how far the log is read; called by the thread that reads it. */
@FunctionalInterface
public interface ProofProgress {
    /** Tells nobody. */
    ProofProgress NONE = (read, total) -> {};

    /**
     * More has been read.
     *
     * @param read offsets of all partitions so far
     * @param total offsets that the log had at the beginning; less is read where the tick that is asked for comes earlier
     */
    void read(long read, long total);
}
