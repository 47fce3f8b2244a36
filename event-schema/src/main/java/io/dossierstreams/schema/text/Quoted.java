package io.dossierstreams.schema.text;

/** A publisher's text inside one of our messages: short, and unable to forge a line of a log or turn its direction. */
public final class Quoted {
    private static final int MAX_CHARS = 64;

    private Quoted() {}

    /** The text in quotation marks, at most 64 characters of it. */
    public static String of(String text) {
        boolean cut = text.codePointCount(0, text.length()) > MAX_CHARS;
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().limit(MAX_CHARS).forEach(character -> append(quoted, character));
        return quoted.append(cut ? "…\"" : "\"").toString();
    }

    private static void append(StringBuilder quoted, int character) {
        switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> escape(quoted, character);
            default -> {
                if (character == '"' || character == '\\') {
                    quoted.append('\\');
                }
                quoted.appendCodePoint(character);
            }
        }
    }

    private static void escape(StringBuilder quoted, int character) {
        for (char unit : Character.toChars(character)) {
            String hex = Integer.toHexString(unit);
            quoted.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
        }
    }
}
