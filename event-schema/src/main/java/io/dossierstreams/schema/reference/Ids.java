package io.dossierstreams.schema.reference;

import java.util.regex.Pattern;

/**
 * Ids of units, targets, indicators, campaigns and calendars are parts of keys, of alert ids and of addresses, so they keep to letters, digits, dot, dash
 * and underscore.
 */
public final class Ids {
    /** What such an id may look like. */
    public static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final int MAX_LENGTH = 64;

    private Ids() {}

    /** Whether a text fits {@link #PATTERN}: said again by hand, as events are read a million a second. */
    public static boolean isValid(String id) {
        if (id.isEmpty() || id.length() > MAX_LENGTH || !isLetterOrDigit(id.charAt(0))) {
            return false;
        }
        for (int i = 1; i < id.length(); i++) {
            char character = id.charAt(i);
            if (!isLetterOrDigit(character) && character != '.' && character != '_' && character != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9';
    }

    /** Returns the id, or throws {@link IllegalArgumentException} naming what was expected. */
    public static String require(String what, String id) {
        if (id == null || !isValid(id)) {
            throw new IllegalArgumentException(
                    what + ": expected 1 to 64 letters, digits, '.', '_' or '-', was " + (id == null ? "nothing" : id));
        }
        return id;
    }
}
