package io.dossierstreams.schema.codec;

/** Reads whole numbers of any length without ever failing: what is too long for us is out of every range of ours. */
final class WholeNumber {
    private static final int MAX_LENGTH = 18;

    private WholeNumber() {}

    /** The value of a JSON integer; {@link Long#MAX_VALUE} or {@link Long#MIN_VALUE} where it has over 17 digits. */
    static long parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return text.charAt(0) == '-' ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return Long.parseLong(text);
    }

    /** Whether a text is written as JSON writes integers from 0. */
    static boolean isWritten(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return digits && (text.length() == 1 || text.charAt(0) != '0');
    }
}
