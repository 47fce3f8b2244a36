package io.dossierstreams.demo;

/**
 * How text is marked on a terminal.
 *
 * @param colour by ANSI sequences; else not at all
 */
record TextStyle(boolean colour) {
    private static final String RED = "\u001b[31m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    /** A heading, without blanks at its end. */
    String bold(String text) {
        return colour ? BOLD + text.stripTrailing() + PLAIN : text.stripTrailing();
    }

    String red(String text) {
        return colour ? RED + text + PLAIN : text;
    }
}
