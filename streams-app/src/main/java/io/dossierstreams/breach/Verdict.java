package io.dossierstreams.breach;

/** What a tick says about what a target asks for. */
enum Verdict {
    /** It is not so. */
    BAD,
    /** It is so, with the recovery margin. */
    GOOD,
    /** It is so, without the recovery margin: too good to fire, too bad to end a breach. */
    BETWEEN,
    /** Too few cases to say. */
    TOO_FEW,
    /** The target, the unit or the period went away: there is nothing to judge. */
    GONE
}
