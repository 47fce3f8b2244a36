package io.dossierstreams.dossier;

/**
 * What came of folding an event into a dossier.
 *
 * @param kind what the event was to it
 * @param dossier what is known after it
 */
public record FoldResult(Kind kind, Dossier dossier) {

    /** What an event can be to a dossier. */
    public enum Kind {
        /** A new fact, or a correction of one. */
        CHANGED,
        /** The same facts as known: sent again. The dossier differs only if they arrived earlier than was known. */
        REPEATED,
        /** A lower revision than the known one: arrived after its correction. */
        SUPERSEDED,
        /** Other facts at an equal revision; to be reported. */
        CONFLICT,
        /** The dossier has as many registers of this kind as it may have; the event is not taken. */
        FULL
    }
}
