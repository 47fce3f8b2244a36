package io.dossierstreams.schema.reference;

import java.util.regex.Pattern;

/**
 * Ids of units, targets, indicators, campaigns and calendars are parts of keys, of alert ids and of addresses, so they keep to letters, digits, dot, dash
 * and underscore.
 */
public final class Ids {
    /** What such an id may look like. */
    public static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Ids() {}

    /** Returns the id, or throws {@link IllegalArgumentException} naming what was expected. */
    public static String require(String what, String id) {
        if (id == null || !PATTERN.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    what + ": expected 1 to 64 letters, digits, '.', '_' or '-', was " + (id == null ? "nothing" : id));
        }
        return id;
    }
}
