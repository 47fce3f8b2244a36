package io.dossierstreams.schema.text;

/**
 * Which texts may name something, in events and reference data. CloudEvents forbids control characters and half
 * surrogate pairs in its attributes; the latter could not even be written as UTF-8 again.
 */
public final class Texts {
    private Texts() {}

    /**
     * What is wrong with a name, for the end of a message; null if nothing is.
     *
     * @param maxLength most characters, a pair of surrogates counted as one
     */
    public static String fault(String text, int maxLength) {
        if (text.isEmpty()) {
            return "must not be empty";
        }
        if (text.length() > maxLength && text.codePointCount(0, text.length()) > maxLength) {
            return "expected at most " + maxLength + " characters, was " + Quoted.of(text);
        }
        return !isPrintableAscii(text) && text.codePoints().anyMatch(Texts::isForbidden)
                ? "expected no control characters, was " + Quoted.of(text)
                : null;
    }

    /** Whether half of a surrogate pair is in the text: such a text cannot be written as UTF-8. */
    public static boolean hasHalfPair(String text) {
        return !isPrintableAscii(text)
                && text.codePoints().anyMatch(character -> Character.getType(character) == Character.SURROGATE);
    }

    /** As nearly all texts are; going through code points costs many times more. */
    private static boolean isPrintableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isForbidden(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
