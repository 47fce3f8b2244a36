package io.dossierstreams.indicator;

import java.util.ArrayList;
import java.util.List;

/** The text of a formula as terms: which names, each added or taken away. What they stand for is not asked here. */
final class FormulaText {
    private static final int SHOWN_LENGTH = 64;

    private FormulaText() {}

    /**
     * A term.
     *
     * @param sign 1 where it is added, −1 where it is taken away
     * @param name of a measure or of a count
     */
    record Term(int sign, String name) {}

    /**
     * Splits a text into its terms.
     *
     * @throws IllegalArgumentException if a term or a sign is missing
     */
    static List<Term> read(String text) {
        List<Term> terms = new ArrayList<>();
        int sign = 1;
        String before = "";
        for (String token : tokens(text)) {
            boolean isSign = token.equals("+") || token.equals("-");
            boolean termExpected = before.isEmpty() || before.equals("+") || before.equals("-");
            if (isSign == termExpected) {
                throw new IllegalArgumentException("expected " + (termExpected ? "a term" : "+ or -")
                        + (before.isEmpty() ? "" : " after " + shown(before)) + ", found " + shown(token));
            }
            if (isSign) {
                sign = token.equals("-") ? -1 : 1;
            } else {
                terms.add(new Term(sign, token));
            }
            before = token;
        }
        if (before.isEmpty() || before.equals("+") || before.equals("-")) {
            throw new IllegalArgumentException(
                    "expected a term, found the end" + (before.isEmpty() ? "" : " after " + before));
        }
        return terms;
    }

    /** Terms and signs, in the order of the text, whether they make sense or not. */
    static List<String> tokens(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
    }

    /** A name out of a file in a message: short, and unable to forge a line of a log. */
    static String shown(String token) {
        String printable = token.replaceAll("\\p{C}", "?");
        return printable.length() > SHOWN_LENGTH ? printable.substring(0, SHOWN_LENGTH) + "…" : printable;
    }
}
