package io.dossierstreams.rebuild;

/** Is told how far a rebuild is; called by the thread that reads. */
public interface RebuildListener {
    /** Tells nobody. */
    RebuildListener NONE = new RebuildListener() {};

    /**
     * More of the old log has been read.
     *
     * @param read offsets of all partitions so far
     * @param total offsets that the log had at the beginning
     */
    default void read(long read, long total) {}

    /**
     * The ledger of the new log has reached a tick.
     *
     * @param closed the last tick whose figures are out
     * @param last the last tick that is going to be written
     */
    default void closed(long closed, long last) {}
}
