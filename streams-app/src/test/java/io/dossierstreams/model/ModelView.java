package io.dossierstreams.model;

/** By which tree figures are summed. */
public enum ModelView {
    /** Flows by the tree of their own day, stocks by the tree of the last day that counts. */
    AS_IT_WAS,
    /** Everything by the tree of one day, on the units that have taken over by then. */
    AS_IT_IS_NOW
}
