package io.dossierstreams.replay;

/** Is told how far a replay is; called by the thread that replays. */
public interface ProgressListener {
    /** Tells nobody. */
    ProgressListener NONE = new ProgressListener() {};

    /** So many records have been handed to the producer. */
    default void sent(long records) {}

    /**
     * The ledger has reached a tick.
     *
     * @param closed the last tick whose figures are out
     * @param ticked the last tick written
     */
    default void closed(long closed, long ticked) {}
}
