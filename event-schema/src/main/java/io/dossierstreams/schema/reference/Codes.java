package io.dossierstreams.schema.reference;

import io.dossierstreams.schema.text.Texts;

/**
 * Codes that publishers give to what is theirs, such as procedures and payments. One rule for events and reference data:
 * what an event may name can also be an entry of a catalogue.
 */
public final class Codes {
    /** Most characters of a code. */
    public static final int MAX_LENGTH = 64;

    private Codes() {}

    /** What is wrong with a code, for the end of a message; null if nothing is. */
    public static String fault(String code) {
        return Texts.fault(code, MAX_LENGTH);
    }

    /** Returns the code, or throws {@link IllegalArgumentException} naming what was expected. */
    public static String require(String what, String code) {
        String fault = code == null ? "is missing" : fault(code);
        if (fault != null) {
            throw new IllegalArgumentException(what + ": " + fault);
        }
        return code;
    }
}
